package org.finessebridge.app.notification.admission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bytes that are held for clients: so many for one owner, and so many for all. Where it is too much, it is taken back
 * from who holds most and longest, of the owners who hold most, and not from who happens to add the next byte. Safe for
 * use by any thread, and nothing waits: what is within the limits costs some additions.
 */
public final class Budget {

    private static final Logger LOG = LoggerFactory.getLogger(Budget.class);

    /** So much is left when a limit was met: a search looks at all holdings, and the next one is to be far away. */
    private static final double LEFT = 0.75;

    private static final long QUIET = TimeUnit.SECONDS.toNanos(10);

    private final Limits limits;
    private final BooleanSupplier applies;
    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<Object, Share> shares = new ConcurrentHashMap<>();
    private final AtomicLong all = new AtomicLong();
    private final AtomicBoolean searching = new AtomicBoolean();

    /** Where a limit was met and nobody has looked yet. */
    private final Set<Share> due = ConcurrentHashMap.newKeySet();

    private final AtomicLong untold = new AtomicLong();
    private volatile @Nullable Long toldAt;

    /**
     * How much may be held.
     *
     * @param what is held, and by whom, for log lines
     * @param setting whose value decides about it
     * @param most bytes in all
     * @param mostOfOwner bytes of one owner
     * @param step changes by less than so many bytes do not count: where most hold next to nothing, they cost nothing
     */
    record Limits(String what, String setting, long most, long mostOfOwner, long step) {}

    /** What one owner holds. */
    static final class Share {

        private final AtomicLong bytes = new AtomicLong();
        private final Set<Holding> holdings = ConcurrentHashMap.newKeySet();
    }

    private record Candidate(Holding holding, Share share, double weight) {}

    /** Nothing is held yet. */
    Budget(Limits limits, LongSupplier nanoTime) {
        this(limits, () -> true, nanoTime);
    }

    /**
     * A budget that counts always, and is enforced at times.
     *
     * @param applies whether it is enforced now; asked when a limit is met
     */
    Budget(Limits limits, BooleanSupplier applies, LongSupplier nanoTime) {
        this.limits = limits;
        this.applies = applies;
        this.nanoTime = nanoTime;
    }

    /**
     * A part of it, of which nothing is held yet.
     *
     * @param owner a user, or a {@link ClientNetwork}
     * @param onTakenBack ends the connection or session that it is for, given the reason in words; called by any
     *     thread, must not block
     */
    public Holding open(Object owner, Consumer<String> onTakenBack) {
        return new Holding(this, owner, onTakenBack);
    }

    /** Bytes that are held in all. */
    public long held() {
        return all.get();
    }

    long step() {
        return limits.step();
    }

    /** A holding counts another number of bytes. */
    void changed(Holding holding, long before, long now) {
        Share share = before == 0 ? enter(holding) : holding.share();
        if (share == null) {
            all.addAndGet(now - before); // it has been taken back meanwhile
            return;
        }
        long ofOwner = share.bytes.addAndGet(now - before);
        long ofAll = all.addAndGet(now - before);
        if (now == 0) {
            leave(holding);
        } else if (now > before && (ofOwner > limits.mostOfOwner() || ofAll > limits.most())) {
            takeBack(share);
        }
    }

    private Share enter(Holding holding) {
        return Objects.requireNonNull(shares.compute(holding.owner(), (owner, old) -> {
            Share share = old == null ? new Share() : old;
            holding.countsIn(share, nanoTime.getAsLong());
            share.holdings.add(holding);
            return share;
        }));
    }

    private void leave(Holding holding) {
        shares.computeIfPresent(holding.owner(), (owner, share) -> {
            share.holdings.remove(holding);
            return share.holdings.isEmpty() ? null : share;
        });
    }

    private void takeBack(Share ofOwner) {
        if (!applies.getAsBoolean()) {
            return;
        }
        due.add(ofOwner);
        while (!due.isEmpty() && searching.compareAndSet(false, true)) { // else whoever searches looks there, too
            try {
                searchDue();
            } finally {
                searching.set(false);
            }
        }
    }

    private void searchDue() {
        if (all.get() > limits.most()) {
            takeBack(List.copyOf(shares.values()), all, limits.most(), "all clients together");
        }
        for (Share owners : List.copyOf(due)) {
            due.remove(owners);
            if (owners.bytes.get() > limits.mostOfOwner()) {
                takeBack(List.of(owners), owners.bytes, limits.mostOfOwner(), "one user or address");
            }
        }
    }

    private void takeBack(List<Share> from, AtomicLong sum, long most, String whose) {
        long now = nanoTime.getAsLong();
        long before = sum.get();
        List<Candidate> candidates = new ArrayList<>();
        for (Share share : from) {
            double ofShare = (double) share.bytes.get();
            share.holdings.forEach(
                    holding -> candidates.add(new Candidate(holding, share, ofShare * holding.weight(now))));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::weight).reversed());
        int ended = 0;
        for (Candidate next : candidates) {
            if (sum.get() <= most * LEFT) {
                break;
            }
            ended += takeBack(next, whose) ? 1 : 0;
        }
        if (ended > 0) {
            tell(ended, candidates.getFirst().holding().owner(), before, whose);
        }
    }

    private boolean takeBack(Candidate candidate, String whose) {
        long held = candidate.holding().takeBack();
        if (held == 0) {
            return false;
        }
        candidate.share().bytes.addAndGet(-held);
        all.addAndGet(-held);
        leave(candidate.holding());
        candidate
                .holding()
                .takenBack("it held %d bytes where %s had too much of %s (%s)"
                        .formatted(held, whose, limits.what(), limits.setting()));
        return true;
    }

    /** At most once in a while: strangers can't fill the log. */
    private void tell(int ended, Object owner, long bytes, String whose) {
        long count = untold.addAndGet(ended);
        long now = nanoTime.getAsLong();
        Long before = toldAt;
        if (before == null || now - before >= QUIET) {
            toldAt = now;
            untold.addAndGet(-count);
            LOG.warn(
                    "{} bytes of {} are too much for {}: ended {} that held most and longest, the first of them of {} (see {})",
                    bytes,
                    limits.what(),
                    whose,
                    count,
                    owner,
                    limits.setting());
        }
    }
}
