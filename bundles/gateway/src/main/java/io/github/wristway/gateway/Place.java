package io.github.wristway.gateway;

/** The four places in which a wearable can be linked. Clearing only some of them is where most trouble comes from. */
public enum Place {
    /** A: the wearable's own memory. */
    BAND('A'),
    /** B: the vendor's account. */
    ACCOUNT('B'),
    /** C: this host, with key, bond and entry. */
    HOST('C'),
    /** D: the samples that are already stored. */
    HISTORY('D');

    private final char letter;

    Place(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }
}
