"""The parts of the workbook that a report can be: cells, sheets of tables, the first sheet and its charts."""
