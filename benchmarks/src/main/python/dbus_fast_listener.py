"""dbus_fast beside our radio: takes notifications through a socket, as an asyncio program does.

dbus_fast_listener.py ADDRESS CHARACTERISTIC; says what Tally.java says.
"""
import asyncio
import os
import struct
import sys
import time

from dbus_fast import Message
from dbus_fast.aio import MessageBus

WARM_UP, MEASURED, AFTER_THE_PAUSE = 8_000, 10_000, 2_000


async def call(bus, path, interface, member, signature="", body=()):
    reply = await bus.call(Message(destination="org.bluez", path=path, interface=interface, member=member,
                                   signature=signature, body=list(body)))
    if reply.error_name:
        raise RuntimeError(f"{member}: {reply.error_name}: {reply.body}")
    return reply


async def main(address, characteristic):
    bus = await MessageBus(bus_address=address, negotiate_unix_fd=True).connect()
    await call(bus, characteristic.split("/service")[0], "org.bluez.Device1", "Connect")
    await asyncio.sleep(0.2)  # until its table is there
    reply = await call(bus, characteristic, "org.bluez.GattCharacteristic1", "AcquireNotify", "a{sv}", [{}])
    socket = reply.unix_fds[reply.body[0]]

    done = asyncio.get_running_loop().create_future()
    latencies = []
    heard, last, lost, cpu = 0, None, 0, 0

    def readable():
        nonlocal heard, last, lost, cpu
        record = os.read(socket, 512)
        stamp, number = struct.unpack_from("<QI", record)
        latency = time.monotonic_ns() - stamp
        if last is not None:
            lost += number - last - 1
        last = number
        at = heard - WARM_UP
        heard += 1
        if at == 0:
            cpu = time.process_time_ns()
        if 0 <= at < MEASURED:
            latencies.append(latency)
        if at == MEASURED - 1:
            cpu = time.process_time_ns() - cpu
            print("pause", flush=True)
        if at >= MEASURED + AFTER_THE_PAUSE and not done.done():
            done.set_result(None)

    asyncio.get_running_loop().add_reader(socket, readable)
    await done
    asyncio.get_running_loop().remove_reader(socket)
    await call(bus, characteristic, "org.bluez.GattCharacteristic1", "StopNotify")
    latencies.sort()
    print(f"{latencies[MEASURED // 2] / 1e3:.1f} {cpu / 1e3 / MEASURED:.1f} {lost}", flush=True)


asyncio.run(main(*sys.argv[1:]))
