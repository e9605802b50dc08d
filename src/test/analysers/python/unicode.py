def größe(lämpchen):
    "🔥 Feuer"
    return "😀", strom(lämpchen)

class Ünicode: pass