package io.github.wristway.gateway.internal.desk;

import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.device.Harmless;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.gateway.device.Messaging;
import io.github.wristway.gateway.device.Rebooting;
import java.util.Arrays;

/** What can be done with a wearable at once, in the words of people. */
enum AtOnce {
    //         kind             while it goes on    a model without it
    VIBRATION (Alerting.class,  "a vibration",      "cannot be made to vibrate by Wristway"),
    MESSAGE   (Messaging.class, "a message",        "cannot be sent messages by Wristway"),
    LIVE      (Live.class,      "a look at live values", "cannot show Wristway live values"),
    RESTART   (Rebooting.class, "a restart",        "cannot be restarted by Wristway");

    private final Class<? extends Harmless> kind;
    private final String goesOn;
    private final String lacking;

    AtOnce(Class<? extends Harmless> kind, String goesOn, String lacking) {
        this.kind = kind;
        this.goesOn = goesOn;
        this.lacking = lacking;
    }

    static AtOnce of(Class<? extends Harmless> kind) {
        return Arrays.stream(values()).filter(one -> one.kind.isAssignableFrom(kind)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " is nothing that a session offers"));
    }

    /** As it follows "busy with". */
    String goesOn() {
        return goesOn;
    }

    Unsupported lackingOn(String called, String modelName) {
        return new Unsupported(called, "the " + modelName + " " + lacking, "See wearable:capabilities " + called);
    }
}
