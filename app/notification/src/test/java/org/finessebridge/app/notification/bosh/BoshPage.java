package org.finessebridge.app.notification.bosh;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.finessebridge.app.notification.bosh.FakeBoshClient.Answer;
import org.finessebridge.app.notification.handover.FakePage;
import org.finessebridge.app.notification.stream.StreamServices;

/** A page that speaks BOSH as Strophe.js does: it polls when it waits for no answer. */
public final class BoshPage implements FakePage {

    private final FakeBoshClient client;
    private final boolean acks;
    private final List<String> read = new ArrayList<>();

    /** What it waits for, by rid; and the payload, to send it again. */
    private final Map<Long, Answer> awaited = new LinkedHashMap<>();

    private final Map<Long, String> payloads = new LinkedHashMap<>();
    private final Queue<String> waiting = new ArrayDeque<>();
    private long lastRead;
    private boolean vanished;
    private boolean ended;

    /** A page that has not sent anything. */
    public BoshPage(StreamServices services, boolean acks) {
        this.acks = acks;
        client = new FakeBoshClient("wait='30' hold='1'" + (acks ? " ack='1'" : ""), services);
    }

    @Override
    public void bind(String resource) throws Exception {
        client.bind(resource);
        lastRead = client.rid;
    }

    private void send(String payload) {
        waiting.add(payload);
        sendWaiting();
    }

    /** As many at a time as the server allows. */
    private void sendWaiting() {
        readAnswers();
        while (!vanished && !ended && awaited.size() < 2 && !waiting.isEmpty()) {
            client.rid++;
            payloads.put(client.rid, waiting.remove());
            transmit(client.rid);
        }
    }

    private void transmit(long rid) {
        String ack = acks && lastRead != rid - 1 ? "ack='" + lastRead + "'" : "";
        awaited.put(rid, client.post(rid, ack, payloads.getOrDefault(rid, "")));
    }

    private void readAnswers() {
        for (Map.Entry<Long, Answer> next : List.copyOf(awaited.entrySet())) {
            if (vanished || next.getValue().open()) {
                return; // they come in order
            }
            String body = next.getValue().body();
            read.add(body);
            awaited.remove(next.getKey());
            payloads.remove(next.getKey());
            lastRead = next.getKey();
            ended |= body.contains("type='terminate'");
        }
    }

    @Override
    public void presence(boolean available) {
        send(available ? FakeBoshClient.PRESENCE : "<presence xmlns='jabber:client' type='unavailable'/>");
    }

    @Override
    public void poll() {
        sendWaiting();
        if (awaited.isEmpty()) {
            send("");
        }
    }

    @Override
    public void chat() {
        send("<iq xmlns='jabber:client' type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>");
    }

    @Override
    public void vanish() {
        readAnswers();
        vanished = true;
    }

    @Override
    public boolean comeBack() {
        vanished = false;
        List.copyOf(awaited.keySet()).forEach(this::transmit); // 14.3: the same requests again
        return true;
    }

    @Override
    public void foundOut() {
        vanished = true;
        client.scheduler.advance(Duration.ofSeconds(31));
        client.scheduler.advance(Duration.ofSeconds(61));
        ended = true;
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public List<String> read() {
        readAnswers();
        List<String> all = List.copyOf(read);
        read.clear();
        return all;
    }

    /** An answer that nobody has read is none of those. */
    @Override
    public List<String> swallowed() {
        return List.of();
    }

    @Override
    public boolean runNext() {
        return client.scheduler.runNext();
    }
}
