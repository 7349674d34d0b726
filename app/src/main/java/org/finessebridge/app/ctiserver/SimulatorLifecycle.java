package org.finessebridge.app.ctiserver;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.app.demo.DemoContactCentre;
import org.finessebridge.app.demo.DemoSettings;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectoryListener;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.startup.IoFailure;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.app.startup.StartupPhase;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.message.code.PeripheralType;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.ContactCentreFile;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedTeam;
import org.finessebridge.cti.simulator.session.VersionRange;
import org.finessebridge.cti.simulator.traffic.Traffic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the CTI simulator with the demo contact centre, unless a CTI server is configured. Users of the directory who
 * are not the demo's are agents of it too, whatever password they sign on with: REST has checked it.
 */
@Component
@EnableConfigurationProperties(CtiSettings.class)
public class SimulatorLifecycle implements SmartLifecycle, DirectoryListener {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatorLifecycle.class);

    /** Of every agent, as real agents have a default group and others. */
    private static final List<Long> OF_EVERYBODY = List.of(10L, 20L);

    /** Where the own users may sign on: telephone numbers of four and five digits. */
    private static final int FIRST_EXTENSION = 1_000;

    private static final int LAST_EXTENSION = 99_999;

    private final CtiSettings settings;
    private final DemoContactCentre demo;
    private final DemoSettings demoSettings;
    private final Directory directory;
    private volatile @Nullable CtiServerSimulator simulator;

    SimulatorLifecycle(EffectiveCti cti, DemoContactCentre demo, DemoSettings demoSettings, Directory directory) {
        this.settings = cti.settings();
        this.demo = demo;
        this.demoSettings = demoSettings;
        this.directory = directory;
        directory.addListener(this);
    }

    /** Before anybody can sign in with a new id: what the simulator is told waits for nothing. */
    @Override
    public void directoryChanging(DirectoryChange change) {
        CtiServerSimulator running = simulator;
        if (running != null) {
            add(running, change.after());
        }
    }

    /** The simulator that runs; null if none does. */
    public @Nullable CtiServerSimulator simulator() {
        return simulator;
    }

    /** Where the simulator listens; null if it does not run. */
    @Nullable
    CtiEndpoint endpoint() {
        CtiServerSimulator running = simulator;
        return running == null ? null : new CtiEndpoint(settings.simulator().address(), running.port());
    }

    @Override
    public void start() {
        if (!settings.simulates()) {
            return;
        }
        CtiSettings.Simulator where = settings.simulator();
        CtiServerSimulator started;
        try {
            started = CtiServerSimulator.start(
                    SimulatorSettings.at(where.address(), where.port())
                            .withVersions(VersionRange.all(settings.dialect())),
                    contactCentre());
        } catch (IOException e) {
            throw new StartupException(
                    "The CTI simulator can't listen at %s port %d: %s."
                            .formatted(where.address(), where.port(), IoFailure.ofPort(e)),
                    "Stop what uses the port, or set finesse.cti.simulator.port to a free one" + " (0 takes any).",
                    e);
        }
        add(started, directory.snapshot());
        simulator = started;
        if (demoSettings.traffic()) {
            startTraffic(started);
        }
    }

    /** It knows whom the directory knows; of those who have gone it keeps what they were. */
    private void add(CtiServerSimulator running, DirectorySnapshot users) {
        List<SimulatedAgent> agents = DirectoryAgents.of(users, demo, OF_EVERYBODY);
        running.play(server -> server.addAgents(agents)).exceptionally(failure -> {
            LOG.warn("The CTI simulator has not taken over the directory: {}", failure.toString());
            return null;
        });
    }

    private static void startTraffic(CtiServerSimulator running) {
        running.play(server -> {
                    Traffic traffic = server.life().traffic();
                    if (traffic != null) {
                        traffic.start();
                    }
                })
                .join();
    }

    private ContactCentre contactCentre() {
        ContactCentre.Builder builder = ContactCentre.builder()
                .peripheralId(settings.servedPeripheralId())
                .peripheralType(
                        settings.dialect() == Dialect.UCCX ? PeripheralType.ACMI_CRS : PeripheralType.ENTERPRISE_AGENT)
                .logoutOnAgentDisconnect(settings.simulator().logoutOnAgentDisconnect() == 1);
        ContactCentre library = ContactCentreFile.demo();
        library.skillGroups().values().forEach(builder::skillGroup);
        for (DirectoryTeam team : demo.teams()) {
            builder.team(new SimulatedTeam(Long.parseLong(team.id()), team.name()));
        }
        int icmAgentId = 5001; // as observed for the first agent
        for (DirectoryUser user : demo.users()) {
            builder.agent(new SimulatedAgent(
                    user.loginId(),
                    null, // REST has checked it, and an LDAP server may have another one than the demo
                    icmAgentId++,
                    user.firstName(),
                    user.lastName(),
                    Long.valueOf(user.teamId()),
                    skillGroups(library.agent(user.loginId())),
                    List.of()));
        }
        demo.extensions().forEach(range -> builder.extensions(range.first(), range.last()));
        if (demo.isOn()) {
            // Numbers to dial, queues, and what happens at numbers outside are the library's.
            builder.plan(library.plan());
        } else {
            builder.extensions(FIRST_EXTENSION, LAST_EXTENSION);
        }
        return builder.build();
    }

    /** Those of everybody, and those of few that the library's demo gives to this agent. */
    private static List<Long> skillGroups(@Nullable SimulatedAgent ofLibrary) {
        return Stream.concat(
                        OF_EVERYBODY.stream(),
                        ofLibrary == null ? Stream.empty() : ofLibrary.skillGroupNumbers().stream())
                .distinct()
                .toList();
    }

    @Override
    public void stop() {
        CtiServerSimulator running = simulator;
        if (running != null) {
            running.close();
            simulator = null;
        }
    }

    @Override
    public boolean isRunning() {
        return simulator != null;
    }

    @Override
    public int getPhase() {
        return StartupPhase.CTI_SIMULATOR;
    }
}
