package org.finessebridge.cti.simulator.centre;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.finessebridge.cti.message.code.PeripheralType;

/**
 * Reads a contact centre from a YAML file ({@code .yaml}, {@code .yml}) or a JSON file (any other
 * name):
 *
 * <pre>{@code
 * peripheral: {id: 5000, type: ENTERPRISE_AGENT, logoutOnAgentDisconnect: 0}
 * extensions:
 *   - {first: 2000, last: 2999}
 * teams:
 *   - {id: 1, name: Sales}
 * skillGroups:
 *   - {number: 10, id: 5010, name: English, overflow: {after: 30s, skillGroup: 20}}
 *   - {number: 20, name: Everybody}
 * deskSettings:
 *   - {name: default, wrapUpIncoming: REQUIRED, wrapUpOutgoing: OPTIONAL, wrapUpTime: 30s,
 *      autoAnswer: false, ringNoAnswerTime: 12s}
 * agents:
 *   - {id: 2001, password: secret, icmAgentId: 7001, firstName: Mickey, lastName: Mouse,
 *      team: 1, skillGroups: [10], extensions: [2001, 2003], deskSettings: default}
 * dialedNumbers:
 *   - {number: 7000, queue: 10, priority: 1, variables: {callVariable1: gold, user.order: A-1}}
 *   - {number: 7001, device: 2001}
 *   - {number: 7002, outside: "0800123"}
 *   - {number: 7003, busy: true}
 * externalNumbers:
 *   - {number: "0800*", reaction: ANSWERS, after: 5s}
 * campaigns:
 *   - {name: Spring, mode: PREVIEW, skillGroup: 10, ports: [6201], customers: ["4085550199"],
 *      reservationTime: 30s, linesPerAgent: 1, variables: {user.list: A}}
 * traffic:
 *   seed: 1
 *   callsPerHour: 60
 *   dialedNumbers: [7000]
 *   talk: {mean: 2m, shape: EXPONENTIAL, longest: 10m}
 *   agents: [2001]
 * }</pre>
 *
 * <p>Only an agent's {@code id} must be given. Without {@code peripheral} it is ENTERPRISE_AGENT
 * 5000; the types are those of {@link PeripheralType}. {@code logoutOnAgentDisconnect} is UCCE's LOAD: whether an
 * agent whose client was lost becomes NOT_READY (0, where nothing is said) or is signed off (1). Without {@code password} any is taken.
 * Without {@code icmAgentId} the agents are numbered from 5001. Without {@code extensions} an agent
 * may sign on at every extension of the contact centre; those that an agent names must be among
 * them. Desk settings named {@code default} are those of agents who name none. The traffic's {@code
 * callsPerHour} is one number, or 24, one for each hour of the day in UTC. Times are such as {@code
 * 500ms}, {@code 30s}, {@code 5m}, {@code 1h}. Members that are not listed here, or listed twice,
 * are mistakes. The schema for editors is {@code contact-centre.schema.json} beside this class.
 *
 * <p>Limits: 100,000 agents and customers, 10,000 of everything else, 100 ranges of extensions, 20
 * skill groups and 10 extensions an agent, names of 50 characters, JSON of 32 MB, YAML of 3 million
 * characters without aliases.
 */
public final class ContactCentreFile {

    static final Set<String> FILE = Set.of(
            "peripheral",
            "extensions",
            "teams",
            "skillGroups",
            "deskSettings",
            "agents",
            "dialedNumbers",
            "externalNumbers",
            "campaigns",
            "traffic");

    private ContactCentreFile() {}

    /**
     * Reads a file.
     *
     * @throws ContactCentreFileException where it is not there or not a contact centre; the message
     *     is for the user, and names every mistake
     */
    public static ContactCentre read(Path file) throws ContactCentreFileException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (ContactCentreFileException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new ContactCentreFileException(file.toString(), List.of("there is no such file"));
        } catch (IOException e) {
            throw new ContactCentreFileException(file.toString(), List.of("cannot be read: " + e.getMessage()));
        }
    }

    /**
     * A contact centre of two teams and twenty agents, of whom any password is taken, with numbers to
     * dial: 7000 and 7001 are queues, 7002 is an agent's phone, 7003 is busy.
     */
    public static ContactCentre demo() {
        String name = "demo.json";
        try (InputStream in = Objects.requireNonNull(ContactCentreFile.class.getResourceAsStream(name), name)) {
            return read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads from a stream.
     *
     * @param name what messages call it; its ending tells the format
     */
    static ContactCentre read(InputStream in, String name) throws ContactCentreFileException {
        Mistakes mistakes = new Mistakes();
        SourceValue all = CentreFileText.read(in, name);
        if (all == null) {
            throw new ContactCentreFileException(name, List.of("is not an object, but empty"));
        }
        Place file = new Place(mistakes, all.line(), "", all);
        file.object(FILE);
        ContactCentre.Builder centre = ContactCentre.builder();
        StaffSection staff = new StaffSection(file, centre);
        staff.read();
        centre.plan(new CallsSection(file, staff).read());
        if (mistakes.count() > 0) {
            throw new ContactCentreFileException(name, mistakes.all());
        }
        return centre.build();
    }
}
