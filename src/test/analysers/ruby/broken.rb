def whole(a)
  a
end

class Open
  def lost(

<<<<<<< HEAD
def ours; end
=======
def theirs; end
>>>>>>> branch

def after(b)
  b
end
