package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.Optional;

/** A: the wearable itself, as far as a plan deals with it. */
public interface BandSide {
    /** Whether the driver of its make runs. */
    boolean hasDriver(WearableRow row);

    /** What is known of its model; empty while no driver knows it. */
    Optional<CapabilitySheet> sheet(WearableRow row);

    /** Opens it with the key that is kept, or with a fresher one if that is stale; then that one is kept. */
    Session open(WearableRow row, Bystander bystander) throws WristwayException;

    /** Opens one whose key was given up here, with what is on the key ring, or what its account has; then that is kept again. */
    Session reopen(WearableRow row, Bystander bystander) throws WristwayException;

    /** Opens it with this key and no other. */
    Session open(WearableRow row, Credential credential, Bystander bystander) throws WristwayException;

    boolean isHeard(Address address);

    /** Where it is seen to be free: the same address, or the same serial number. Nothing less proves it. */
    Optional<Address> free(WearableRow row) throws StorageTrouble;

    /** A free stranger of the same model that does not tell who it is: a hint, no proof. */
    Optional<Address> nameless(WearableRow row) throws StorageTrouble;

    /** Where it is seen itself, of a model that does not tell whether it is free. */
    Optional<Address> untold(WearableRow row) throws StorageTrouble;

    /** Whether it is where it was, and keeps from strangers whether it is free: then nobody will ever see that. */
    boolean hidesWhetherFree(WearableRow row) throws WristwayException;

    /** A sign of a reset, where it is not seen to be free. */
    Optional<Trace> trace(WearableRow row) throws StorageTrouble;

    /** The same of a reset before we came. One that is linked again since is somebody's: nobody may free it unasked. */
    Optional<Trace> resetBefore(WearableRow row) throws StorageTrouble;

    /** Remembers what was seen at an address. */
    void seen(Address address, Condition condition);

    /** Forgets that an address was heard: whoever was there has left it, or will come up anew. */
    void gone(Address address);
}
