"""Public notices as cases, in the forms in which they are to be had. No name and no birth date of a person is kept."""
