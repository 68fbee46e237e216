package io.github.wristway.miband.settings;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.huami.Alarm;
import io.github.wristway.miband.huami.AlarmList;
import io.github.wristway.miband.huami.AlarmRequest;
import io.github.wristway.miband.talk.ConfigLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Asks a band for its alarms, in the old way and in the new one: which bands know which, nobody wrote down. Older ones tell
 * only which slots ring, newer ones also when.
 */
record AlarmReading(ConfigLine line, Duration patience) {
    /** Who answers in the new way as well, does so at once. */
    private static final Duration A_MOMENT = Duration.ofSeconds(3);
    /** A list of all slots fits into fewer parts. */
    private static final int MOST_PARTS = 8;

    /** By the names of the settings. A slot that rings at a time that the band does not tell is left out. */
    Map<String, String> read() throws WristwayException {
        line.listen();
        line.tell(AlarmRequest.SLOTS.encode());
        line.tell(AlarmRequest.SLOTS_AND_TIMES.encode());
        return written(answer());
    }

    private AlarmList answer() throws WristwayException {
        Bytes first = hear(heard -> AlarmList.isWithTimes(heard) || AlarmList.isWithoutTimes(heard), patience);
        if (AlarmList.isWithTimes(first)) return withTimes(first);
        Bytes better;
        try {
            better = hear(AlarmList::isWithTimes, A_MOMENT);
        } catch (NoAnswer e) {
            return AlarmList.decode(first); // an older band: there is no more to know
        }
        return withTimes(better);
    }

    private AlarmList withTimes(Bytes first) throws WristwayException {
        List<Bytes> parts = new ArrayList<>(List.of(first));
        while (!AlarmList.isLast(parts.get(parts.size() - 1))) {
            if (parts.size() == MOST_PARTS) throw new MalformedMessage("the list of alarms does not end");
            parts.add(hear(AlarmList::goesOn, patience));
        }
        return AlarmList.decode(parts);
    }

    private Bytes hear(Predicate<Bytes> fits, Duration atMost) throws WristwayException {
        return line.hear(fits, "the question for its alarms", atMost);
    }

    private static Map<String, String> written(AlarmList list) {
        Map<String, String> alarms = new LinkedHashMap<>();
        for (int slot = 0; slot < Alarm.SLOTS; slot++) {
            int number = slot;
            Optional<AlarmList.Entry> ringing = list.entries().stream().filter(one -> one.slot() == number && one.on()).findFirst();
            String name = "alarm" + (slot + 1);
            if (ringing.isEmpty()) alarms.put(name, AlarmTime.OFF);
            else ringing.get().time().ifPresent(time -> alarms.put(name, new AlarmTime(time.time(), time.days()).toString()));
        }
        return alarms;
    }
}
