package io.github.wristway.bluecove.stack;

import io.github.wristway.gateway.radio.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.bluetooth.DeviceClass;
import javax.bluetooth.DiscoveryListener;
import javax.bluetooth.RemoteDevice;
import javax.bluetooth.ServiceRecord;

/** What an inquiry or a search for services brings, on a thread of BlueCove; whoever asked waits for its end. */
final class Answers implements DiscoveryListener {
    private final Consumer<Address> found;
    private final List<ServiceRecord> records = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private int verdict;

    /** @param found is told of each device, at once */
    Answers(Consumer<Address> found) {
        this.found = found;
    }

    /** How it ended: a constant of {@link DiscoveryListener}. */
    int await() throws InterruptedException {
        end.await();
        return verdict;
    }

    List<ServiceRecord> records() {
        return records;
    }

    @Override
    public void deviceDiscovered(RemoteDevice device, DeviceClass kind) {
        Addresses.read(device.getBluetoothAddress()).ifPresent(found);
    }

    @Override
    public void servicesDiscovered(int search, ServiceRecord[] some) {
        records.addAll(List.of(some));
    }

    @Override
    public void inquiryCompleted(int how) {
        ended(how);
    }

    @Override
    public void serviceSearchCompleted(int search, int how) {
        ended(how);
    }

    private void ended(int how) {
        verdict = how;
        end.countDown();
    }
}
