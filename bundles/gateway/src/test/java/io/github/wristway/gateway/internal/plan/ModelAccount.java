package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An account that lists the band or does not, and the bridge to it, which keeps the contract. It minds what is sent. */
class ModelAccount implements AccountBridge {
    /** Whether there is one, and how the band leaves it. */
    enum Kind { NONE, BY_CALL, BY_HAND, WITHOUT_IT }

    static final Account ANNA = new Account("model", "anna", "1", Instant.EPOCH, Optional.empty());

    final World world;
    private final Kind kind;
    private boolean listed;
    private boolean listedBefore;
    private boolean down;
    private boolean signedIn = true;
    private boolean sentForThis;
    private final Set<String> sentInVain = new HashSet<>();

    ModelAccount(World world) {
        this.world = world;
        kind = world.scenario.account();
        listed = kind == Kind.BY_CALL || kind == Kind.BY_HAND;
        listedBefore = listed;
    }

    boolean lists() {
        return listed;
    }

    void goesDown() {
        down = true;
    }

    void recovers() {
        down = false;
        signedIn = true;
    }

    /** Somebody removes the band in the vendor's app. */
    void removedInTheApp() {
        listed = false;
    }

    /** What the journal says of the step now. */
    void noted(Optional<Outcome> outcome) {
        if (outcome.isEmpty()) sentForThis = false;
        if (outcome.equals(Optional.of(Outcome.SENT_NOT_VERIFIED))) sentInVain.add(world.planId);
        else if (outcome.isEmpty() && !world.byItself) sentInVain.remove(world.planId); // somebody asks anew
    }

    @Override
    public List<Account> accounts() {
        return kind == Kind.NONE ? List.of() : List.of(ANNA);
    }

    @Override
    public List<AccountDevice> devices(Account account) throws WristwayException {
        return list() ? List.of(device()) : List.of();
    }

    private AccountDevice device() {
        return new AccountDevice("7", AccountDevice.Kind.BAND, "", Optional.of(ModelBand.FIRST), ModelBand.SERIAL, Optional.empty(), "", true, true, true,
                                 Optional.empty());
    }

    private boolean list() throws WristwayException {
        Fault fault = world.pass(Spot.LIST);
        refuse(fault);
        if (fault == Fault.TIMEOUT_BEFORE || fault == Fault.TIMEOUT_AFTER) throw new Offline("the service gave no answer", "Wait");
        world.after(fault);
        boolean told = fault == Fault.DUPLICATE ? listedBefore : listed;
        listedBefore = listed;
        return told;
    }

    private void refuse(Fault fault) throws WristwayException {
        if (fault == Fault.DOWN) down = true;
        if (fault == Fault.SIGNED_OUT) signedIn = false;
        if (down || fault == Fault.TOO_MANY) throw new Offline("the service is not willing now", "Wait");
        if (!signedIn) throw new SignInNeeded("the sign-in has ended", "Sign in again");
    }

    @Override
    public List<String> unlinkByHand(AccountDevice device) {
        return kind == Kind.BY_HAND ? List.of("open the app", "choose Unpair") : List.of();
    }

    @Override
    public Unlinking unlink(Account account, AccountDevice device, Keeper keeper) throws WristwayException {
        if (!list()) return Unlinking.ALREADY_GONE;
        Optional<PairingKey> key = world.band.key();
        if (key.isPresent()) keeper.keep(key.get());
        send();
        try {
            return list() ? Unlinking.STILL_LISTED : Unlinking.GONE;
        } catch (Offline | SignInNeeded e) {
            return Unlinking.UNKNOWN;
        }
    }

    final void send() throws WristwayException {
        Fault fault = world.pass(Spot.SEND);
        refuse(fault);
        if (kind == Kind.BY_HAND) throw new Broken("only its owner removes it from such an account", "an unlink was sent");
        if (world.byItself && sentInVain.contains(world.planId)) throw new Broken("an unlink that nobody saw work is not sent again by itself", "it was sent again");
        if (sentForThis) throw new Broken("an unlink is sent once", "it was sent again, and nobody wrote that down before");
        sentForThis = true;
        world.story.tells("an unlink is sent to the account");
        if (fault != Fault.TIMEOUT_BEFORE) listed = false;
        world.after(fault);
    }

    @Override
    public Optional<PairingKey> key(Account account, AccountDevice device) {
        return world.band.key();
    }

    @Override
    public String provider() {
        return ANNA.provider();
    }

    @Override
    public String title() {
        return "Model";
    }

    @Override
    public List<Class<? extends SignIn>> waysIn() {
        return List.of();
    }

    @Override
    public Account signIn(SignIn how, Owner owner) {
        throw new UnsupportedOperationException("somebody is signed in");
    }

    @Override
    public void signOut(Account account) {
        throw new UnsupportedOperationException("nobody signs out");
    }

    @Override
    public List<String> unlinkPreview(Account account, AccountDevice device) {
        return List.of();
    }
}
