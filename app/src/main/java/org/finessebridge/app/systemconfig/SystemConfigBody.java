package org.finessebridge.app.systemconfig;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.host.Host;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.finessebridge.app.systemconfig.SystemConfig.Cti;
import org.jspecify.annotations.Nullable;

/** The body of a PUT (guide, "SystemConfig—Set", "SystemConfig API Parameters"). */
@JsonRootName("SystemConfig")
@Example("""
        {"cti":{"host":"ctios-a.example.com","port":42027,"backupHost":"ctios-b.example.com",
        "backupPort":42027,"peripheralId":5000}}""")
record SystemConfigBody(
        @Described(need = Need.ALWAYS) @Nullable CtiBody cti) {

    private static final int HIGHEST_PORT = 65_535;
    private static final int HIGHEST_PERIPHERAL = 32_767;
    private static final int USUAL_PORT = 42_027;
    private static final int USUAL_PERIPHERAL = 5_000;

    record CtiBody(
            @Described(need = Need.ALWAYS) @Nullable String host,
            @Described(as = int.class) @Nullable String port,
            @Nullable String backupHost,
            @Described(as = int.class) @Nullable String backupPort,
            @Described(as = int.class) @Nullable String peripheralId,
            @Described(as = boolean.class) @Nullable String secure) {

        /** Port, peripheral and TLS have defaults; with a second host its port has to be there. */
        Cti cti() {
            Host first = BodyValue.parameter("host", host).host();
            Host second = BodyValue.parameter("backupHost", backupHost).hostBeside(first);
            BodyValue secondPort = BodyValue.parameter("backupPort", backupPort);
            return new Cti(
                    first.text(),
                    port == null
                            ? USUAL_PORT
                            : BodyValue.parameter("port", port).number(1, HIGHEST_PORT),
                    second == null ? "" : second.text(),
                    second == null ? null : Integer.valueOf(secondPort.number(1, HIGHEST_PORT)),
                    peripheralId == null
                            ? USUAL_PERIPHERAL
                            : BodyValue.parameter("peripheralId", peripheralId).number(1, HIGHEST_PERIPHERAL),
                    secure != null && BodyValue.parameter("secure", secure).flag());
        }
    }

    /** @throws org.finessebridge.app.apierror.FinesseApiException 400 */
    SystemConfig config() {
        return new SystemConfig((cti == null ? new CtiBody(null, null, null, null, null, null) : cti).cti());
    }
}
