package io.github.wristway.gateway.account;

import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The accounts at one provider. Calls block, and may be made from any thread.
 *
 * <p>No call repeats itself where repeating could harm: a password is tried once, an unlink is sent once.
 */
@ConsumerType
public interface AccountBridge {
    /** Short and stable, such as {@code zepp}. */
    String provider();

    /** What the provider's apps are called, such as {@code Zepp / Zepp Life}. */
    String title();

    /** The accounts that are signed in, from memory; asks nobody. */
    List<Account> accounts() throws WristwayException;

    /** The ways in that the provider has, the most convenient first. */
    List<Class<? extends SignIn>> waysIn();

    /**
     * What the owner should know before signing in that way, such as which app on the phone it may sign out: sentences, or
     * empty if there is nothing to know.
     */
    default Optional<String> warning(Class<? extends SignIn> way) {
        return Optional.empty();
    }

    /**
     * One try. The password is used and forgotten; what the service gives for it is kept encrypted.
     *
     * @param owner is asked for what only a person can do
     * @throws io.github.wristway.gateway.base.Unsupported if it is none of the {@link #waysIn}
     */
    Account signIn(SignIn how, Owner owner) throws WristwayException;

    /** Gives the sign-in back to the service and forgets it here, even if the service cannot be reached. */
    void signOut(Account account) throws WristwayException;

    /** Everything that the account lists, wearable or not; asks the service. */
    List<AccountDevice> devices(Account account) throws WristwayException;

    /** The key of a listed device; empty if the account has none for it. Asks the service. */
    Optional<PairingKey> key(Account account, AccountDevice device) throws WristwayException;

    /** Keeps a key that an account is about to forget. */
    interface Keeper {
        /** @throws WristwayException if it cannot; then nothing is sent */
        void keep(PairingKey key) throws WristwayException;
    }

    /**
     * Removes a device from the account: lists first, sends once, lists again. After a time-out it does not send again
     * but lists. An exception means that certainly nothing was changed.
     *
     * @param keeper gets the key that the list tells, if it tells one. That list is the last that the service is asked before each
     *               request that removes: the vendor's app may give the device another key at any time
     */
    Unlinking unlink(Account account, AccountDevice device, Keeper keeper) throws WristwayException;

    /**
     * How a person removes the device in the vendor's app, step by step; empty if {@link #unlink} can do it. Where this tells
     * steps, {@code unlink} is an {@link io.github.wristway.gateway.base.Unsupported}: nobody knows the call.
     */
    default List<String> unlinkByHand(AccountDevice device) {
        return List.of();
    }

    /**
     * What the account keeps of the past.
     *
     * @throws Unsupported if nobody knows how to ask for it
     */
    default AccountHistory history(Account account) throws WristwayException {
        throw new Unsupported(title(), "nobody knows well enough how it hands over what it keeps of the past",
                              "See it in the vendor's app; wearable:sync fetches what is still on the band");
    }

    /** The request that {@link #unlink} would send, with the token masked, one line each. */
    List<String> unlinkPreview(Account account, AccountDevice device) throws WristwayException;
}
