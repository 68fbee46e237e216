package io.github.wristway.itests.house.sim;

import static io.github.wristway.itests.house.sim.Promise.must;

import io.github.wristway.virtual.band.VirtualBand;

/** For each band that is not free there is a key that opens it, here or in the account. */
record SomebodyHasTheKey(Course course) implements Promise {
    @Override
    public void always() {
        course.scene().world.bands().stream().filter(band -> !band.isFree()).forEach(band ->
                must(isKept(course, band), "nobody has the key any more that opens " + band.name()));
    }

    /** Whether the gateway has the key that opens a band now, or its account. */
    static boolean isKept(Course course, VirtualBand band) {
        return course.written().hasKeyOf(band) || course.scene().accountHasKey(band);
    }
}
