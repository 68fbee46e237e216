package io.github.wristway.virtual;

import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;

/** Who is in a world that nobody has arranged: one of each case that a new user meets. */
public final class DefaultCast {
    private DefaultCast() {}

    public static void enter(World world, Accounts accounts) {
        VirtualBand kitchen = world.add(BandModel.MI4, "kitchen", new Address("D1:C5:15:0A:22:7F"), -58).holding(Duration.ofDays(3));
        accounts.linkByVendor(kitchen, Accounts.ANNA);
        accounts.upload(kitchen, Accounts.ANNA, 10);
        accounts.linkByVendor(world.add(BandModel.MI5, "gym", new Address("C6:3B:9E:41:7D:08"), -71)
                .holding(Duration.ofDays(1)), Accounts.ANNA);
        accounts.linkOtherThings(Accounts.ANNA);
        world.add(BandModel.MI2, "desk", new Address("E8:07:4C:D2:15:B6"), -49);
        world.add(BandModel.MI3, "stairs", new Address("F2:60:A3:8C:94:1D"), -83).holding(Duration.ofHours(9))
                .linkByVendor(); // the key is thrown away: it is in the phone of somebody who left it on the stairs
        accounts.linkByVendor(world.add(BandModel.MI9, "office", new Address("64:9E:31:5B:C9:4D"), -76)
                .holding(Duration.ofDays(2)), Accounts.ANNA);
        world.air().place(new Lamp(), -64);
    }
}
