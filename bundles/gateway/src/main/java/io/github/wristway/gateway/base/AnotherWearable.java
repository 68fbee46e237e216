package io.github.wristway.gateway.base;

/** Where a wearable was, there is another one now: it has another serial number. */
public final class AnotherWearable extends WristwayException {
    private static final long serialVersionUID = 1L;

    public AnotherWearable(String wearable, String known, String told) {
        super(Outcome.NOT_LINKED, "what answers as " + wearable + " says that its serial number is " + told + ", and not " + known
                      + ": nothing was fetched or changed",
              "If it is another one, link it by its address, with a name of its own; its history does not belong to " + wearable, null);
    }
}
