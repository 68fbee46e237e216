package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.account.Ending.Reply;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calls for what the phone app has uploaded. */
final class HistoryCalls {
    /** Our guess: so that the second page is played, too. */
    private static final int PAGE = 2;

    private final DataGate gate;

    HistoryCalls(DataGate gate) {
        this.gate = gate;
    }

    /** Days of a period, both ends included; the newest first, for nobody promises an order. */
    Ending days(AccountRequest request) {
        try {
            LocalDate from = LocalDate.parse(request.query().require("from_date"));
            LocalDate to = LocalDate.parse(request.query().require("to_date"));
            boolean detail = request.query().says("query_type", "detail");
            return gate.pass(request, request.query(), user -> Reply.done(user.days().stream()
                    .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                    .sorted((one, other) -> other.day().compareTo(one.day()))
                    .map(day -> day.entry(user.userId(), detail)).toList()));
        } catch (MalformedMessage | DateTimeException e) {
            return Reply.badParameters();
        }
    }

    /** The newest first, from the one that is named on. */
    Ending workouts(AccountRequest request) {
        return gate.pass(request, request.query(), user -> {
            List<StandInWorkout> all = user.workouts().stream().sorted((one, other) -> other.start().compareTo(one.start())).toList();
            List<String> ids = all.stream().map(StandInWorkout::trackId).toList();
            int first = request.query().first("trackid").map(ids::indexOf).orElse(0);
            if (first < 0) return Reply.badParameters();
            int end = Math.min(all.size(), first + PAGE);
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("next", end < all.size() ? Long.valueOf(ids.get(end)) : Long.valueOf(-1));
            data.put("summary", all.subList(first, end).stream().map(StandInWorkout::listed).toList());
            return Reply.done(data);
        });
    }

    /** Of one type and period, the oldest first, no more than are wanted. A type that nobody knows has none: that was seen. */
    Ending events(AccountRequest request, String userId) {
        try {
            String type = request.query().require("eventType");
            long from = Long.parseLong(request.query().require("from"));
            long to = Long.parseLong(request.query().require("to"));
            int limit = Integer.parseInt(request.query().require("limit"));
            return gate.pass(request, userId, user -> Reply.json(200, Map.of("items", user.events().stream()
                    .filter(event -> event.type().equals(type) && event.at().toEpochMilli() >= from && event.at().toEpochMilli() <= to)
                    .sorted(Comparator.comparing(StandInEvent::at)).limit(limit).map(event -> event.item(userId)).toList())));
        } catch (MalformedMessage | NumberFormatException e) {
            return Reply.badParameters();
        }
    }

    Ending workout(AccountRequest request) {
        return gate.pass(request, request.query(), user -> user.workouts().stream()
                .filter(one -> request.query().says("trackid", one.trackId()) && request.query().says("source", one.source()))
                .findFirst().<Ending>map(one -> Reply.done(one.whole())).orElseGet(Reply::badParameters));
    }
}
