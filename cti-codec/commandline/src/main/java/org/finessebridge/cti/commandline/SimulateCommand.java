package org.finessebridge.cti.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.ContactCentreFile;
import org.finessebridge.cti.simulator.centre.ContactCentreFileException;
import org.finessebridge.cti.simulator.control.ControlSettings;
import org.finessebridge.cti.simulator.control.SimulatorControl;
import org.finessebridge.cti.simulator.session.VersionRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays a CTI server. */
@Command(
        name = "simulate",
        description = {
            "Plays a CTI server with a contact centre behind it, until Ctrl-C.",
            "Two lines on standard output say where it and its control API listen, when they do."
        })
final class SimulateCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 42027;

    private static final String USUAL_HOLDER =
            "Finesse Bridge itself listens on %d while its own simulator is on".formatted(USUAL_PORT);

    private final Terminal terminal;

    @Option(
            names = "--port",
            paramLabel = "<n>",
            description = "The port (default: " + USUAL_PORT + "); 0 takes any free one.")
    int port = USUAL_PORT;

    @Option(
            names = "--bind",
            paramLabel = "<address>",
            description = "The address to listen on (default: 127.0.0.1); 0.0.0.0 lets other machines in,"
                    + " and anybody there may then sign its agents on.")
    String address = "127.0.0.1";

    @Option(
            names = "--centre",
            paramLabel = "<file>",
            description = "The contact centre, in YAML or JSON (default: the demo, with agents 2001 to 2010,"
                    + " 3001, 3002 and 47483648 to 47483657, with any password).")
    @Nullable
    Path centre;

    @Option(
            names = "--traffic",
            description = "Callers call, and agents act by themselves, as the contact centre's traffic says.")
    boolean traffic;

    @Option(
            names = "--version-range",
            paramLabel = "<n-n>",
            description = "The protocol versions that are accepted (default: " + ProtocolVersion.OLDEST + "-"
                    + ProtocolVersion.NEWEST + "; of UCCX " + ProtocolVersion.OLDEST_UCCX + "-"
                    + ProtocolVersion.NEWEST_UCCX + ").")
    @Nullable
    String versions;

    @Option(
            names = "--dialect",
            paramLabel = "ucce|uccx",
            converter = DialectName.class,
            description = {
                VersionOptions.DIALECT_HELP,
                "With uccx the contact centre is peripheral " + ContactCentre.UCCX_PERIPHERAL_ID + " of UCCX's type."
            })
    Dialect dialect = Dialect.UCCE;

    @Option(
            names = "--load",
            paramLabel = "0|1",
            description = "Logout on Agent Disconnect of UCCE: what becomes of an agent whose client was lost,"
                    + " NOT_READY (0) or LOGOUT (1); as the contact centre says where it is not given.")
    @Nullable
    Integer load;

    @Option(
            names = "--control-port",
            paramLabel = "<n>",
            description = "The port of the control API, on loopback (default: " + ControlSettings.USUAL_PORT
                    + "); 0 takes any free one.")
    int controlPort = ControlSettings.USUAL_PORT;

    @Option(names = "--no-control", description = "Starts no control API.")
    boolean withoutControl;

    @Mixin
    LogOption log = new LogOption();

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        VersionRange range = versions == null ? VersionRange.all(dialect) : range(versions);
        ContactCentre read = centre(centre);
        ContactCentre played = withLoad(dialect == Dialect.UCCX ? read.ofUccx() : read);
        SimulatorSettings settings = settings().withVersions(range);
        try (StopSignal stop = StopSignal.ofThisThread();
                CtiServerSimulator simulator = start(settings, played);
                SimulatorControl control = withoutControl ? null : control(simulator)) {
            stop.listen();
            if (traffic) {
                startTraffic(simulator, played);
            }
            String ready = "CTI simulator listens on %s port %d: peripheral %d, %d agents, versions %d to %s%n"
                    .formatted(
                            address,
                            simulator.port(),
                            played.peripheralId(),
                            played.agents().size(),
                            range.oldest(),
                            ProtocolVersion.of(dialect, range.newest()));
            if (control != null) {
                ready += "Control API: http://127.0.0.1:%d/control%n".formatted(control.port());
            }
            new Output(terminal.out()).write(ready.getBytes(StandardCharsets.UTF_8));
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            return CtiExitCode.OK.number(); // stopped, as it should be
        }
        return CtiExitCode.OK.number();
    }

    private static void startTraffic(CtiServerSimulator simulator, ContactCentre played) {
        if (played.plan().traffic() == null) {
            throw new CommandFailure(CtiExitCode.BAD_FILE, "--traffic: the contact centre has no traffic");
        }
        simulator
                .play(server -> Objects.requireNonNull(server.life().traffic()).start())
                .join();
    }

    private ContactCentre withLoad(ContactCentre read) {
        if (load == null) {
            return read;
        }
        if (load != 0 && load != 1) {
            throw new CommandFailure(CtiExitCode.USAGE, "--load: %d is not one of 0 and 1".formatted(load));
        }
        if (read.isUccx()) {
            throw new CommandFailure(
                    CtiExitCode.USAGE, "--load: UCCX has no such setting; it signs agents off whose client was lost");
        }
        return read.withLogoutOnAgentDisconnect(load == 1);
    }

    private SimulatorSettings settings() {
        try {
            return SimulatorSettings.at(address, port);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(CtiExitCode.USAGE, "--port: " + e.getMessage());
        }
    }

    private static CtiServerSimulator start(SimulatorSettings settings, ContactCentre centre) {
        try {
            return CtiServerSimulator.start(settings, centre);
        } catch (IOException e) {
            throw new CommandFailure(
                    CtiExitCode.CANNOT_LISTEN,
                    "%s; take another with --port (0 takes any free one) or --bind. %s"
                            .formatted(e.getMessage(), settings.port() == USUAL_PORT ? USUAL_HOLDER : "")
                            .strip());
        }
    }

    private SimulatorControl control(CtiServerSimulator simulator) {
        try {
            return SimulatorControl.start(controlSettings(), simulator, null);
        } catch (IOException e) {
            throw new CommandFailure(
                    CtiExitCode.CANNOT_LISTEN,
                    "%s; take another with --control-port (0 takes any free one), or --no-control"
                            .formatted(e.getMessage()));
        }
    }

    private ControlSettings controlSettings() {
        try {
            return ControlSettings.onLoopback(controlPort);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(CtiExitCode.USAGE, "--control-port: " + e.getMessage());
        }
    }

    private static ContactCentre centre(@Nullable Path file) {
        try {
            return file == null ? ContactCentreFile.demo() : ContactCentreFile.read(file);
        } catch (ContactCentreFileException e) {
            throw new CommandFailure(CtiExitCode.BAD_FILE, "--centre: " + e.getMessage());
        }
    }

    private VersionRange range(String versions) {
        String[] ends = versions.split("-", 2);
        try {
            return new VersionRange(
                    dialect,
                    VersionOptions.number("--version-range", ends[0].strip()),
                    VersionOptions.number("--version-range", ends[ends.length - 1].strip()));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(CtiExitCode.UNKNOWN_VERSION, "--version-range: " + e.getMessage());
        }
    }
}
