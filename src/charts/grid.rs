//! Items placed in the fields of a grid.
