package io.github.wristway.virtual.air;

/**
 * What went through the air so far.
 *
 * @param links         links that came to be
 * @param roundTrips    connection events that carried something from the host: each time it had to wait its turn
 * @param packetsToHost packets from things to the host
 * @param packetsToBand packets from the host to things
 */
public record Traffic(long links, long roundTrips, long packetsToHost, long packetsToBand) {
    static final Traffic NONE = new Traffic(0, 0, 0, 0);

    Traffic link() {
        return new Traffic(links + 1, roundTrips, packetsToHost, packetsToBand);
    }

    Traffic event(int toHost, int toBand) {
        return new Traffic(links, roundTrips + (toBand > 0 ? 1 : 0), packetsToHost + toHost, packetsToBand + toBand);
    }

    /** What was added since an earlier look. */
    public Traffic since(Traffic earlier) {
        return new Traffic(links - earlier.links, roundTrips - earlier.roundTrips,
                           packetsToHost - earlier.packetsToHost, packetsToBand - earlier.packetsToBand);
    }
}
