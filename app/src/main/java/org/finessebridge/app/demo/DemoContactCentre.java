package org.finessebridge.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectorySource;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;

/**
 * A small contact centre to try the product with. Every password is the user's id.
 *
 * @param teams the teams
 * @param users agents and supervisors, each in a team
 * @param extensions the devices that exist
 */
public record DemoContactCentre(List<DirectoryTeam> teams, List<DirectoryUser> users, List<DeviceRange> extensions)
        implements DirectorySource {

    private static final int FIRST_GENERATED_AGENT = 1_001_001;
    private static final int FIRST_GENERATED_TEAM = 10_000;
    private static final int GENERATED_TEAM_SIZE = 50;

    private static final DirectoryTeam MINNIES_TEAM = new DirectoryTeam("5000", "Minnies_Team");
    private static final DirectoryTeam MATHS = new DirectoryTeam("5001", "Maths");

    @Override
    public DirectorySnapshot read() {
        return DirectorySnapshot.of(teams, users);
    }

    /** Whether there is one. */
    public boolean isOn() {
        return !users.isEmpty();
    }

    /** No users, no teams, no devices. */
    static DemoContactCentre empty() {
        return new DemoContactCentre(List.of(), List.of(), List.of());
    }

    /** The demo teams, and as many generated agents as asked for. */
    static DemoContactCentre withGeneratedAgents(int generatedAgents) {
        List<DirectoryTeam> teams = new ArrayList<>(List.of(MINNIES_TEAM, MATHS));
        List<DirectoryUser> users = new ArrayList<>();
        addMinniesTeam(users);
        addMaths(users);
        List<DeviceRange> extensions = new ArrayList<>(
                List.of(new DeviceRange(2000, 2999), new DeviceRange(3000, 3999), new DeviceRange(10_000, 10_099)));
        if (generatedAgents > 0) {
            addGenerated(generatedAgents, teams, users);
            extensions.add(new DeviceRange(FIRST_GENERATED_AGENT, FIRST_GENERATED_AGENT + generatedAgents - 1));
        }
        return new DemoContactCentre(List.copyOf(teams), List.copyOf(users), List.copyOf(extensions));
    }

    private static void addMinniesTeam(List<DirectoryUser> users) {
        users.add(agent("2001", "mmouse", "Mickey", "Mouse", MINNIES_TEAM));
        users.add(agent("2002", "afox", "Anna", "Fox", MINNIES_TEAM));
        users.add(agent("2003", "bbear", "Bruno", "Bear", MINNIES_TEAM));
        users.add(agent("2004", "chare", "Clara", "Hare", MINNIES_TEAM));
        users.add(agent("2005", "dowl", "David", "Owl", MINNIES_TEAM));
        users.add(agent("2006", "eotter", "Ella", "Otter", MINNIES_TEAM));
        users.add(agent("2007", "flynx", "Felix", "Lynx", MINNIES_TEAM));
        users.add(agent("2008", "gwren", "Greta", "Wren", MINNIES_TEAM));
        users.add(agent("2009", "hbadger", "Hugo", "Badger", MINNIES_TEAM));
        users.add(agent("2010", "iswan", "Iris", "Swan", MINNIES_TEAM));
        users.add(supervisor("3001", "minnie", "Minnie", "Mouse", MINNIES_TEAM));
    }

    private static void addMaths(List<DirectoryUser> users) {
        users.add(agent("47483648", "isaac", "Isaac", "Newton", MATHS));
        users.add(agent("47483649", "emmy", "Emmy", "Noether", MATHS));
        users.add(agent("47483650", "carl", "Carl", "Gauss", MATHS));
        users.add(agent("47483651", "sofya", "Sofya", "Kovalevskaya", MATHS));
        users.add(agent("47483652", "leonhard", "Leonhard", "Euler", MATHS));
        users.add(agent("47483653", "ada", "Ada", "Lovelace", MATHS));
        users.add(agent("47483654", "srinivasa", "Srinivasa", "Ramanujan", MATHS));
        users.add(agent("47483655", "hypatia", "Hypatia", "of Alexandria", MATHS));
        users.add(agent("47483656", "evariste", "Évariste", "Galois", MATHS));
        users.add(agent("47483657", "maryam", "Maryam", "Mirzakhani", MATHS));
        users.add(supervisor("3002", "gottfried", "Gottfried", "Leibniz", MATHS));
    }

    private static void addGenerated(int count, List<DirectoryTeam> teams, List<DirectoryUser> users) {
        DirectoryTeam team = MINNIES_TEAM;
        for (int i = 0; i < count; i++) {
            String id = String.valueOf(FIRST_GENERATED_AGENT + i);
            String name = "agent" + id;
            if (i % GENERATED_TEAM_SIZE == 0) {
                int teamId = FIRST_GENERATED_TEAM + i / GENERATED_TEAM_SIZE;
                team = new DirectoryTeam(String.valueOf(teamId), "Team_" + teamId);
                teams.add(team);
                users.add(supervisor(id, name, "Agent", id, team));
            } else {
                users.add(agent(id, name, "Agent", id, team));
            }
        }
    }

    private static DirectoryUser agent(
            String id, String loginName, String firstName, String lastName, DirectoryTeam team) {
        return user(id, loginName, firstName, lastName, team, Set.of(Role.AGENT), List.of());
    }

    private static DirectoryUser supervisor(
            String id, String loginName, String firstName, String lastName, DirectoryTeam team) {
        return user(id, loginName, firstName, lastName, team, Set.of(Role.AGENT, Role.SUPERVISOR), List.of(team.id()));
    }

    private static DirectoryUser user(
            String id,
            String loginName,
            String firstName,
            String lastName,
            DirectoryTeam team,
            Set<Role> roles,
            List<String> supervises) {
        return new DirectoryUser(
                id, loginName, firstName, lastName, roles, team.id(), supervises, new KnownPassword(id));
    }
}
