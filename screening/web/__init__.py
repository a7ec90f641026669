"""The page on one's own machine: a case is opened, asked about, screened and kept, in the browser and nowhere else."""
