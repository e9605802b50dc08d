#!/usr/bin/env escript
%% -*- erlang -*-
main([]) -> usage();
main(Args) ->
    io:format("~p~n", [Args]).

usage() -> halt(1).
