package io.github.wristway.gateway.internal.desk;

import io.github.wristway.gateway.GatewayStatus.Part;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.radio.Radio;
import java.util.List;

/** How the parts are that are plugged in. */
public final class Parts {
    private Parts() {}

    /** Checking a radio may put others in its place, as BlueZ does once it has found an adapter: then these are told of. */
    public static List<Part> of(List<Radio> radios) {
        List<Radio> before = List.copyOf(radios);
        List<Part> parts = before.stream().map(Parts::of).toList();
        return before.equals(radios) ? parts : radios.stream().map(Parts::of).toList();
    }

    private static Part of(Radio radio) {
        try {
            radio.check();
            return new Part(radio.name(), true, String.join(", ", radio.abilities().stream().map(Enum::name).sorted().toList()));
        } catch (WristwayException e) {
            return new Part(radio.name(), false, e.getMessage() + ". " + e.remedy());
        }
    }

    static Part of(AccountBridge bridge) {
        try {
            List<Account> signedIn = bridge.accounts();
            return new Part(bridge.provider(), !signedIn.isEmpty(), signedIn.isEmpty() ? "nobody is signed in: account:sign-in"
                    : String.join(", ", signedIn.stream().map(Account::name).toList()));
        } catch (WristwayException e) {
            return new Part(bridge.provider(), false, e.getMessage() + ". " + e.remedy());
        }
    }

    static Part of(WearableDriver driver) {
        return new Part(driver.make(), true, String.join(", ", driver.models().stream().map(CapabilitySheet::name).toList()));
    }
}
