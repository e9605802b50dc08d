def whole(a):
    return a

class Open(
    def lost(self:
        return

<<<<<<< HEAD
def ours(): return 1
=======
def theirs(): return 2
>>>>>>> branch

def after(b):
    '''Still read.'''
    return b
