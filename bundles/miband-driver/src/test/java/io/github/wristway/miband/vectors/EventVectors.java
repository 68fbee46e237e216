package io.github.wristway.miband.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami.DeviceEvent;
import io.github.wristway.miband.huami.DeviceEvent.MusicButton;
import io.github.wristway.miband.huami.DeviceEvent.Occurrence;
import io.github.wristway.miband.huami.LiveHeartRate;
import io.github.wristway.miband.huami.LiveSteps;
import io.github.wristway.miband.vectors.Vectors.Vector;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a band tells while it is connected. */
final class EventVectors {
    static final Map<String, VectorTest.Check> CHECKS = Map.of(
            "device_event", EventVectors::event,
            "hr_decode", EventVectors::heartRate,
            "steps_decode", EventVectors::steps);

    /** The vectors' words for what happened. */
    private static final Map<Occurrence, Set<String>> OCCURRENCES = Map.ofEntries(
            Map.entry(Occurrence.FELL_ASLEEP, Set.of("fell_asleep")),
            Map.entry(Occurrence.WOKE_UP, Set.of("woke_up")),
            Map.entry(Occurrence.GOAL_REACHED, Set.of("goal_reached")),
            Map.entry(Occurrence.BUTTON, Set.of("button", "button_press", "button_pressed", "button_short")),
            Map.entry(Occurrence.NOT_WORN, Set.of("not_worn", "start_nonwear", "nonwear")),
            Map.entry(Occurrence.CALL_REJECTED, Set.of("call_reject", "call_rejected")),
            Map.entry(Occurrence.CALL_IGNORED, Set.of("call_ignore", "call_ignored")),
            Map.entry(Occurrence.FIND_PHONE_STARTED, Set.of("find_phone_start")),
            Map.entry(Occurrence.FIND_PHONE_STOPPED, Set.of("find_phone_stop")),
            Map.entry(Occurrence.ALARM_SWITCHED, Set.of("alarm_toggled", "alarm_switched")),
            Map.entry(Occurrence.BUTTON_LONG, Set.of("button_long", "button_long_press")),
            Map.entry(Occurrence.HALF_HOUR, Set.of("tick_30min", "half_hour_tick", "half_hour")),
            Map.entry(Occurrence.ALARM_CHANGED, Set.of("alarm_changed")));

    private static final Map<MusicButton, Set<String>> BUTTONS = Map.of(
            MusicButton.PLAY, Set.of("music:play"),
            MusicButton.PAUSE, Set.of("music:pause"),
            MusicButton.NEXT, Set.of("music:next"),
            MusicButton.PREVIOUS, Set.of("music:previous"),
            MusicButton.LOUDER, Set.of("music:volume_up"),
            MusicButton.SOFTER, Set.of("music:volume_down"),
            MusicButton.APP_OPENED, Set.of("music:app_opened", "music:app_open"),
            MusicButton.APP_CLOSED, Set.of("music:app_closed", "music:app_close"));

    private EventVectors() {}

    private static void event(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> DeviceEvent.decode(vector.input()));
            return;
        }
        DeviceEvent event = DeviceEvent.decode(vector.input());
        String wanted = vector.wanted("event").orElseThrow();
        if (event instanceof DeviceEvent.Unknown) {
            assertTrue(wanted.contains("unknown"), wanted);
        } else {
            assertTrue(words(event).contains(wanted), () -> wanted + " was read as " + event);
        }
    }

    private static Set<String> words(DeviceEvent event) {
        if (event instanceof DeviceEvent.Music music) return BUTTONS.get(music.button());
        if (event instanceof DeviceEvent.MtuAnnounced announced) return Set.of("mtu_announced:" + announced.mtu());
        if (event instanceof DeviceEvent.SilentMode silent) return Set.of(silent.on() ? "silent_mode_on" : "silent_mode_off");
        if (event instanceof DeviceEvent.WorkoutStarting workout) {
            return Set.of("workout_starting:gps=%d,type=%02x".formatted(workout.wantsPosition() ? 1 : 0, workout.kind()));
        }
        return OCCURRENCES.get((Occurrence) event);
    }

    private static void heartRate(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> LiveHeartRate.decode(vector.input()));
            return;
        }
        assertEquals(vector.wanted("bpm").map(Integer::valueOf), LiveHeartRate.decode(vector.input()).beatsPerMinute());
    }

    private static void steps(Vector vector) throws MalformedMessage {
        if (vector.expectsRefusal()) {
            assertThrows(MalformedMessage.class, () -> LiveSteps.decode(vector.input()));
            return;
        }
        LiveSteps steps = LiveSteps.decode(vector.input());
        assertEquals(vector.wanted("steps").map(Long::valueOf), Optional.of(steps.steps()));
        vector.wanted("distance_m").ifPresent(metres -> assertEquals(Long.parseLong(metres), steps.metres()));
        vector.wanted("kcal").ifPresent(energy -> assertEquals(Long.parseLong(energy), steps.kilocalories()));
    }
}
