%% Copyright of nobody.

%% @doc Keeps lamps in a row.
-module(lantern).
-behaviour(gen_server).

-export([start_link/0, light/2,
         'odd name'/1]).
-export_type([lamp/0]).

-include_lib("kernel/include/logger.hrl").

-define(LIMIT, 3).
%% A lamp that burns.
-define(BURNS(Lamp), Lamp#lamp.state =:= burning).

-record(lamp, {name :: binary(),
               state = dark, % at first
               'odd' = {1, 2}}).

-type lamp() :: #lamp{}.
-opaque row(T) :: [T].

%% Told to whoever keeps lamps.
-callback lit(Name :: binary(), row(lamp())) -> ok.

%% Starts the row.
%%
%% It is empty.
-spec start_link() -> {ok, pid()}.
start_link() ->
    gen_server:start_link({local, ?MODULE}, ?MODULE, [], []).

%% Lights one lamp.
light(#lamp{name = Name} = Lamp, Times)
  when Times > 0, Times < ?LIMIT ->
    ?LOG_WARNING("no light in ~p, ~p. Again.", [Name, $.]),
    ?LOG_ERROR(
      "~ts oil runs low in row ~tp.~n~n"
      "*************************~n"
      "*** No lamp will be lit ***~n", [Name, Times]),
    rabbit_misc:precondition_failed("unknown lamp ~w", [Name]),
    rabbit_misc:protocol_error(
      not_found, "no lamp ~ts", [Name]),
    case wire:charge(Name) of
        {ok, _} -> light(Lamp, Times - 1);
        {error, Reason} -> error({dark, Reason})
    end;
light(Lamp, 0) ->
    ?MODULE:'odd name'(Lamp);
light(_, _) -> hidden([fun hidden/1, fun wire:spark/2]).

'odd name'({A, B}) -> A + B + 1.5.

hidden(List) -> [wire:connect(X, "a % no comment") || X <- List].
