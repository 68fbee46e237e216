package io.github.wristway.account.zepp;

import io.github.wristway.account.web.LooseJson;

/**
 * What the service says before a band is linked: may it be?
 * <pre>
 * status  1 free or mine, -1 the account has another device, -2 linked to another user, -3 already mine, 0 unknown
 * userid  of the one it is linked to
 * </pre>
 */
enum Bindable {
    BINDABLE_OR_MINE, ACCOUNT_HAS_OTHER_DEVICE, BOUND_BY_OTHER, ALREADY_MINE, UNKNOWN;

    /** @param me the user number of the account that asks */
    static Bindable read(LooseJson data, String me) {
        boolean mine = data.text("userid").filter(me::equals).isPresent();
        return switch (data.number("status").map(Long::intValue).orElse(0)) {
            case 1 -> BINDABLE_OR_MINE;
            case -1 -> ACCOUNT_HAS_OTHER_DEVICE;
            case -2 -> mine ? ALREADY_MINE : BOUND_BY_OTHER;
            case -3 -> ALREADY_MINE;
            default -> UNKNOWN;
        };
    }
}
