%% "Nobody says this line to anybody here."
-module(lamp).
-export([light/1]).

light(Lamp) ->
    say("the lamp ~tp was lit by the keeper of ~s~n"
        "and burns until the morning", [Lamp, place()]).

dim(Lamp) ->
    ?LOG_ERROR("lamp ~ts: ~tp", [Lamp, dark]),
    rabbit_log:info("dimmed ~ts", [Lamp]),
    logger:notice(
      "by the keeper ~ts", [keeper()]),
    io:format("~ts~n", [Lamp]).
