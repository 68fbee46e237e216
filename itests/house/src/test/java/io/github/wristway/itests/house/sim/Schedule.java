package io.github.wristway.itests.house.sim;

import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.virtual.band.BandModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happens, and to what: all of it follows from the seed.
 *
 * @param worn  what the band holds when the story begins
 * @param two   whether there is a second band of the same model that belongs to the same account
 */
record Schedule(long seed, BandModel model, Verb verb, Set<Option> options, Duration worn, boolean two, List<Planned> troubles) {
    private static final List<BandModel> MODELS = List.of(BandModel.MI1S, BandModel.MI2, BandModel.MI2, BandModel.MI3, BandModel.MI4, BandModel.MI4,
            BandModel.MI4, BandModel.MI5, BandModel.AMAZFIT5, BandModel.MI6, BandModel.MI6, BandModel.MI7, BandModel.MI7PRO, BandModel.MI8, BandModel.MI8PRO,
            BandModel.MI9, BandModel.MI9, BandModel.MI10);
    private static final List<Verb> VERBS = List.of(Verb.UNLINK, Verb.UNLINK, Verb.UNLINK, Verb.UNLINK, Verb.HANDOVER, Verb.HANDOVER,
            Verb.LINK, Verb.RESET, Verb.RELINK, Verb.MOVE, Verb.ERASE, Verb.FORGET, Verb.SYNC);
    private static final Set<Verb> FREEING = Set.of(Verb.UNLINK, Verb.HANDOVER, Verb.RESET);
    private static final Set<Verb> LINKING = Set.of(Verb.LINK, Verb.RELINK, Verb.SYNC);
    private static final int MOST_TROUBLES = 4;

    /** A trouble and when it strikes: the so manieth time that the plan comes to such a point. */
    record Planned(Trouble trouble, Point point, int nth) {
        @Override
        public String toString() {
            return trouble + (trouble.where().isEmpty() ? " between two plans" : " " + point + " no. " + nth);
        }
    }

    static Schedule of(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        Verb verb = VERBS.get(random.nextInt(VERBS.size()));
        List<Planned> troubles = new ArrayList<>();
        for (int i = 1 + random.nextInt(MOST_TROUBLES); i > 0; i--) troubles.add(planned(random));
        return new Schedule(seed, MODELS.get(random.nextInt(MODELS.size())), verb, options(verb, random), Duration.ofMinutes(5 + random.nextInt(200)),
                            random.nextInt(4) == 0, List.copyOf(troubles));
    }

    private static Set<Option> options(Verb verb, Random random) {
        Set<Option> options = EnumSet.noneOf(Option.class);
        if (verb == Verb.UNLINK) {
            int which = random.nextInt(8);
            if (which == 0) options.add(Option.ACCOUNT_ONLY);
            if (which == 1) options.add(Option.LOCAL);
        }
        if ((verb == Verb.UNLINK && options.isEmpty() || verb == Verb.RESET || verb == Verb.MOVE) && random.nextInt(8) == 0) options.add(Option.NO_SYNC);
        if (verb == Verb.SYNC && random.nextInt(4) == 0) options.add(Option.KEEP);
        return options;
    }

    /** To be killed is the hardest test, so it comes most often. */
    private static Planned planned(Random random) {
        Trouble trouble = random.nextInt(3) == 0 ? Trouble.KILLED : Trouble.values()[random.nextInt(Trouble.values().length)];
        List<Point> where = trouble.where().isEmpty() ? List.of(Point.BEFORE_WRITE) : List.copyOf(EnumSet.copyOf(trouble.where()));
        Point point = where.get(random.nextInt(where.size()));
        double early = random.nextDouble();
        return new Planned(trouble, point, 1 + (int) (point.many() * early * early));
    }

    /** Whether the band shall be free in the end. */
    boolean frees() {
        return frees(verb);
    }

    static boolean frees(Verb verb) {
        return FREEING.contains(verb);
    }

    /** Whether the account shall not list it in the end. */
    boolean freesInTheAccount() {
        return verb == Verb.HANDOVER || verb == Verb.UNLINK && !options.contains(Option.LOCAL);
    }

    /** Whether the band shall be linked here in the end. */
    boolean links() {
        return LINKING.contains(verb);
    }

    @Override
    public String toString() {
        return "seed " + seed + ": " + verb + options.stream().map(option -> " " + option).collect(Collectors.joining()) + " of a " + model
                + (two ? ", one of two" : "") + ", with " + troubles.stream().map(Planned::toString).collect(Collectors.joining(", "));
    }
}
