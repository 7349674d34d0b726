package org.finessebridge.app.ctiserver;

import java.util.List;
import org.finessebridge.app.systemconfig.PresentCti;
import org.finessebridge.app.systemconfig.SystemConfig;
import org.finessebridge.app.systemconfig.SystemConfig.Cti;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.layout.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * The settings that this start goes by: those of {@code finesse.cti}, and where these name neither a CTI server nor
 * the simulator, what an administrator has set ({@link SystemConfig}).
 *
 * @param settings with what an administrator has set
 * @param isBySettings whether {@code finesse.cti} alone decides
 */
record EffectiveCti(CtiSettings settings, boolean isBySettings) implements PresentCti {

    /**
     * Joins both.
     *
     * @param kept what an administrator has set; null for nothing
     */
    static EffectiveCti of(CtiSettings settings, @Nullable SystemConfig kept) {
        boolean bySettings = settings.sideA() != null
                || settings.sideB() != null
                || Boolean.TRUE.equals(settings.simulator().enabled())
                || settings.dialect() == Dialect.UCCX;
        return new EffectiveCti(bySettings || kept == null ? settings : settings.with(kept.cti()), bySettings);
    }

    /** The simulator where there is no other. */
    @Override
    public Cti cti() {
        List<CtiEndpoint> sides = CtiSides.of(settings);
        CtiEndpoint first = sides.isEmpty()
                ? new CtiEndpoint(
                        settings.simulator().address(),
                        Math.max(1, settings.simulator().port()))
                : sides.getFirst();
        CtiEndpoint second = sides.size() > 1 ? sides.get(1) : null;
        return new Cti(
                first.host(),
                first.port(),
                second == null ? "" : second.host(),
                second == null ? null : second.port(),
                Math.toIntExact(settings.servedPeripheralId()),
                settings.tls().enabled());
    }
}
