"""Excel workbooks on disk and their cells: opened with all guards, saved in one step."""
