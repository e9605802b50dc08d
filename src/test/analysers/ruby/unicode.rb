# eine Lampe
def größe(lämpchen)
  strom("😀", lämpchen)
end