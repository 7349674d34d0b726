package org.finessebridge.app.teamresource;

import java.io.IOException;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.layout.LayoutXml;
import org.finessebridge.app.layout.TeamLayoutBody;
import org.finessebridge.app.layout.TeamLayoutConfig;
import org.finessebridge.app.layout.TeamLayouts;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestbody.MostBytes;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The layout of a team's desktops (guide, "Team—Get Layout Config", "Team—Update Layout Config"). */
@RestController
class TeamLayoutController {

    private static final String URI = "/finesse/api/Team/{id}/LayoutConfig";

    private final ConfiguredTeams teams;
    private final TeamLayouts layouts;

    TeamLayoutController(ConfiguredTeams teams, TeamLayouts layouts) {
        this.teams = teams;
        this.layouts = layouts;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(URI)
    TeamLayoutConfig get(@PathVariable String id) {
        return layouts.of(teams.id(id));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(URI)
    void update(
            @PathVariable String id,
            @MostBytes(LayoutXml.MOST_BYTES) Body<TeamLayoutBody> body,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        String team = teams.id(id);
        layouts.change(caller.loginId(), team, body.read(), () -> teams.require(team));
    }
}
