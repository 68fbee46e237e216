package io.github.wristway.virtual.account.mifitness;

/** What the service wants of a person beside the right password. */
public enum Demand {
    /** The digits off a picture, at each try. */
    CAPTCHA,
    /** A code that was sent to the user; not again from a device that the user trusts. */
    CODE,
    /** A page opened in a browser; once for each device. */
    CONFIRMATION
}
