-module(broken).
whole(A) -> A.

lost(A, "never closed -> A.

after(B) -> B.
