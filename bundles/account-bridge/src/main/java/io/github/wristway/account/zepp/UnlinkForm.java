package io.github.wristway.account.zepp;

import java.util.Locale;

/** The two ways to ask for an unlink that are known. Which one the service still understands, nobody promises. */
enum UnlinkForm {
    /** DELETE with everything in the query; what Mi Fit and Zepp Life send. */
    LEGACY,
    /** DELETE of the device's own address; known of watches. */
    REST;

    static UnlinkForm called(String name) {
        for (UnlinkForm form : values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(name.strip())) return form;
        }
        throw new IllegalArgumentException("unlinkForms must be legacy or rest, not " + name);
    }

    /** How the answer is to be read. */
    Family family() {
        return this == LEGACY ? Family.LEGACY : Family.REST_UNBIND;
    }
}
