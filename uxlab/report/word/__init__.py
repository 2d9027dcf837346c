"""The parts of a document for word processors (WordprocessingML): its styles, paragraphs, tables and contents."""
