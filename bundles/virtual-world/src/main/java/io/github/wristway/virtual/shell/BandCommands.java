package io.github.wristway.virtual.shell;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Firmware;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The bands themselves, and what their wearers do. */
final class BandCommands {
    private static final String MODELS =
            Arrays.stream(BandModel.values()).map(BandModel::id).collect(Collectors.joining(", "));

    private final World world;

    BandCommands(World world) {
        this.world = world;
    }

    List<Command> all() {
        return List.of(
                new Command("list", "", "lists the bands of this world", "", this::list),
                new Command("show", "BAND", "tells all about a band, also what no host could know", "kitchen", this::show),
                new Command("add", "MODEL [--name NAME] [--address ADDRESS] [--key KEY] [--firmware VERSION] [--hours N]",
                            "puts a band nearby; without a key it is free; a mi6 of a firmware before 1.0.4 exchanges no keys."
                            + " Models: " + MODELS,
                            "mi4 --name cellar", this::add),
                new Command("remove", "BAND", "takes a band out of the world for good", "stairs", this::remove),
                new Command("tap", "BAND", "taps a band", "desk", this::tap),
                new Command("wear", "BAND on|off", "puts a band on, or takes it off", "kitchen off", this::wear),
                new Command("record", "BAND MINUTES", "lets a band record as if minutes had passed for it alone",
                            "kitchen 30", this::record),
                new Command("menu-reset", "BAND", "resets a band by the menu on its screen", "kitchen", this::menuReset));
    }

    private Object list(Arguments arguments) throws WristwayException {
        arguments.end();
        if (world.bands().isEmpty()) return "nobody is here; virtual:add mi4 --name kitchen";
        Portrait portrait = new Portrait(world);
        return world.bands().stream().map(portrait::line).collect(Collectors.joining("\n"));
    }

    private Object show(Arguments arguments) throws WristwayException {
        VirtualBand band = arguments.band();
        arguments.end();
        return new Portrait(world).whole(band);
    }

    private Object add(Arguments arguments) throws WristwayException {
        String id = arguments.word("model");
        BandModel model = BandModel.ofId(id)
                .orElseThrow(() -> arguments.wrong("\"" + id + "\" is none of the models " + MODELS));
        String name = arguments.option("name").orElseGet(() -> freeName(model));
        Optional<String> address = arguments.option("address");
        Optional<String> key = arguments.option("key");
        Optional<String> firmware = arguments.option("firmware");
        int hours = arguments.option("hours", 0);
        arguments.end();
        if (firmware.isPresent() && !Firmware.isOne(firmware.get())) {
            throw arguments.wrong("\"" + firmware.get() + "\" is no firmware such as " + model.firmware());
        }
        if (world.band(name).isPresent()) {
            throw new InvalidRequest("there is a band " + name + " already", "Choose another name");
        }
        Optional<PairingKey> known = key.isPresent() ? Optional.of(PairingKey.parse(key.get())) : Optional.empty();
        VirtualBand band = address.isPresent() ? world.add(model, name, Address.parse(address.get()), -60)
                                               : world.add(model, name);
        firmware.ifPresent(band::running);
        known.ifPresent(band::linkedWith);
        if (hours > 0) band.holding(Duration.ofHours(hours));
        return "added " + band;
    }

    private String freeName(BandModel model) {
        int number = 1;
        while (world.band(model.id() + "-" + number).isPresent()) number++;
        return model.id() + "-" + number;
    }

    private Object remove(Arguments arguments) throws WristwayException {
        VirtualBand band = arguments.band();
        arguments.end();
        world.remove(band);
        return band.name() + " is gone";
    }

    private Object tap(Arguments arguments) throws WristwayException {
        VirtualBand band = arguments.band();
        arguments.end();
        boolean asked = band.asksForTap();
        band.tap();
        return asked ? band.name() + " was tapped" : band.name() + " was tapped, but it had not asked";
    }

    private Object wear(Arguments arguments) throws WristwayException {
        VirtualBand band = arguments.band();
        String how = arguments.word("on or off");
        arguments.end();
        if (!how.matches("on|off")) throw arguments.wrong("\"" + how + "\" is neither on nor off");
        band.wear(how.equals("on"));
        return band.name() + (how.equals("on") ? " is worn" : " lies on the table");
    }

    private Object record(Arguments arguments) throws WristwayException {
        VirtualBand band = arguments.band();
        int minutes = arguments.number("number of minutes");
        arguments.end();
        if (minutes < 1 || minutes > 100_000) throw arguments.wrong("the number of minutes must be 1 to 100000");
        band.record(minutes);
        return band.name() + " holds " + Command.count(band.storedMinutes(), "minute");
    }

    private Object menuReset(Arguments arguments) throws WristwayException {
        VirtualBand band = arguments.band();
        arguments.end();
        if (band.resetByMenu()) return band.name() + " is reset, and free; its address is " + band.address() + " now";
        throw new InvalidRequest("a " + band.model().advertisedName() + " has no reset in its menu",
                                 "Reset it over the air with wearable:reset");
    }
}
