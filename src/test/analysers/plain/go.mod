// The row.
module example.org/lantern

go 1.22
