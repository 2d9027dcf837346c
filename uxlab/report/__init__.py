"""Reports of a study: composed once as a document, then written as a page, a print, a text or a workbook."""
