package io.github.wristway.miband.talk;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.miband.huami2021.Chunk;
import io.github.wristway.miband.huami2021.ChunkAck;
import io.github.wristway.miband.huami2021.ChunkForm;
import io.github.wristway.miband.huami2021.ChunkReader;
import io.github.wristway.miband.huami2021.ChunkWriter;
import io.github.wristway.miband.huami2021.Joined;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.huami2021.MessageCipher;
import io.github.wristway.miband.huami2021.SessionKeys;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages to and from the parts of a band, in chunks over 0016 and 0017, for one connection. Whatever is being waited for,
 * what comes on 0017 is sorted, and acknowledged once it could be read. A message that arrives broken counts as not come.
 * None of ours is ever sent twice: bands may count the encrypted ones.
 */
public final class Endpoints {
    private static final Logger log = LoggerFactory.getLogger(Endpoints.class);

    /** What nobody asked for is forgotten, the oldest first. */
    private static final int KEPT = 16;

    private final Conversation band;
    private final ChunkWriter writer = new ChunkWriter(ChunkForm.EXTENDED, ChunkWriter.FIRST_HANDLE);
    private final ChunkReader reader = new ChunkReader(ChunkForm.EXTENDED);
    private final Deque<Message> heard = new ArrayDeque<>();
    private Optional<MalformedMessage> broken = Optional.empty();
    private Optional<MessageCipher> cipher = Optional.empty();
    private Set<Integer> encrypted = Set.of();

    public Endpoints(Conversation band) {
        this.band = band;
        band.aside(this::sort);
    }

    /** From now on these endpoints are spoken to, and believed, only in encrypted messages. */
    public void encrypt(SessionKeys keys, Set<Integer> endpoints) {
        cipher = Optional.of(new MessageCipher(keys));
        encrypted = Set.copyOf(endpoints);
    }

    /** The same keys for other endpoints. */
    public void encrypt(Set<Integer> endpoints) {
        encrypted = Set.copyOf(endpoints);
    }

    public void tell(Message message) throws WristwayException {
        heard.clear(); // what came before answers nothing
        broken = Optional.empty();
        for (Bytes chunk : encrypted.contains(message.endpoint())
                ? writer.encrypted(message, Conversation.SMALLEST_MTU, cipher.orElseThrow())
                : writer.plain(message, Conversation.SMALLEST_MTU)) {
            band.tell(Characteristic.MODERN_WRITE, chunk);
        }
    }

    /**
     * Waits for an answer.
     *
     * @throws MalformedMessage if nothing came but broken messages
     */
    public Message answer(Predicate<Message> fits, String question, Duration atMost) throws WristwayException {
        band.hear(any -> heard.stream().anyMatch(fits), atMost);
        Optional<Message> answer = heard(fits);
        if (answer.isPresent()) return answer.get();
        if (broken.isPresent()) throw broken.get();
        throw new NoAnswer(band.called(), question, atMost);
    }

    /** The oldest of what came meanwhile. */
    Optional<Message> heard(Predicate<Message> fits) {
        for (Iterator<Message> messages = heard.iterator(); messages.hasNext(); ) {
            Message message = messages.next();
            if (!fits.test(message)) continue;
            messages.remove();
            return Optional.of(message);
        }
        return Optional.empty();
    }

    private void sort(Notification notification) throws WristwayException {
        if (!Conversation.is(notification, Characteristic.MODERN_NOTIFY)) return;
        if (!notification.value().startsWith(Chunk.MARK)) return; // the band has what we said: nothing waits for that
        try {
            ChunkReader.Taken taken = reader.add(notification.value());
            if (taken.whole().isPresent()) keep(open(taken.whole().get()));
            if (taken.acknowledgement().isPresent()) acknowledge(taken.acknowledgement().get());
        } catch (MalformedMessage e) {
            log.debug("{}: {}", band.called(), e.getMessage());
            broken = Optional.of(e);
        }
    }

    private Message open(Joined joined) throws MalformedMessage {
        boolean sealed = joined.encrypted() || encrypted.contains(joined.endpoint());
        return sealed && cipher.isPresent() ? cipher.get().open(joined).message() : joined.plain();
    }

    private void keep(Message message) {
        if (heard.size() == KEPT) heard.removeFirst();
        heard.add(message);
    }

    private void acknowledge(ChunkAck acknowledgement) throws WristwayException {
        try {
            band.tell(Characteristic.MODERN_NOTIFY, acknowledgement.encode());
        } catch (RequestRefused | LinkLost e) {
            log.debug("{}: {}", band.called(), e.getMessage()); // the message is here all the same; a lost link shows again
        }
    }
}
