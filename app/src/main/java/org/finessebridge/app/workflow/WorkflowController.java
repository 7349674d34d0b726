package org.finessebridge.app.workflow;

import java.io.IOException;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.configuration.ConfigurationRequests;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Workflows, for those who configure them (guide, "Workflow APIs"). */
@RestController
class WorkflowController {

    private final Workflows workflows;
    private final ConfigurationRequests<Workflow> requests;

    WorkflowController(Workflows workflows) {
        this.workflows = workflows;
        this.requests = new ConfigurationRequests<>(workflows.objects());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/Workflow/{id}")
    ShownWorkflow get(@PathVariable String id) {
        return workflows.shown(requests.get(id));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/Workflows")
    WorkflowList list() {
        return workflows.shown(requests.all());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping({"/finesse/api/Workflow", "/finesse/api/Workflows"})
    ResponseEntity<Void> create(Body<WorkflowBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        return requests.create(caller.loginId(), body);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping("/finesse/api/Workflow/{id}")
    void update(@PathVariable String id, Body<WorkflowBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        requests.update(caller.loginId(), id, body);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping("/finesse/api/Workflow/{id}")
    void delete(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        requests.delete(caller.loginId(), id);
    }
}
