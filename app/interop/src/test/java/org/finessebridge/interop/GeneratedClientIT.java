package org.finessebridge.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.finessebridge.client.ApiClient;
import org.finessebridge.client.ApiException;
import org.finessebridge.client.api.ReasonCodeApi;
import org.finessebridge.client.api.ReasonCodesApi;
import org.finessebridge.client.api.TeamApi;
import org.finessebridge.client.api.UserApi;
import org.finessebridge.client.model.NewReasonCodeBody;
import org.finessebridge.client.model.ReasonCode;
import org.finessebridge.client.model.User;
import org.finessebridge.client.model.UserBody;
import org.finessebridge.client.model.UserBody.StateEnum;
import org.finessebridge.fixture.ProductProcess;
import org.finessebridge.fixture.Waiting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that a stock generator has made of the OpenAPI document, against the product. */
@Tag("interop")
@ExtendWith(RunningProduct.class)
class GeneratedClientIT {

    private static final String AGENT = "2006";
    private static final String LABEL = "Generated";

    @Test
    void anAdministratorConfiguresAndAnAgentChangesTheStateWithThatReason(ProductProcess product) throws Exception {
        ApiClient administrator = client(product, "administrator");
        UserApi agent = new UserApi(client(product, AGENT));
        new ReasonCodeApi(administrator)
                .postReasonCode(new NewReasonCodeBody()
                        .category(NewReasonCodeBody.CategoryEnum.NOT_READY)
                        .code(44)
                        .label(LABEL)
                        .forAll(true));
        List<ReasonCode> codes = new ReasonCodesApi(administrator)
                .getReasonCodes("NOT_READY", null, null)
                .getReasonCode();
        String uri = codes.stream()
                .filter(code -> code.getLabel().equals(LABEL))
                .findFirst()
                .orElseThrow()
                .getUri();
        String id = uri.substring(uri.lastIndexOf('/') + 1);
        try {
            agent.putUser(AGENT, new UserBody().state(StateEnum.LOGIN).extension(AGENT), "generated-1");
            await(agent, "NOT_READY", "-1");
            agent.putUser(AGENT, new UserBody().state(StateEnum.READY), "generated-2");
            await(agent, "READY", null);
            agent.putUser(AGENT, new UserBody().state(StateEnum.NOT_READY).reasonCodeId(id), "generated-3");

            User resting = await(agent, "NOT_READY", id);
            assertThat(resting.getReasonCode())
                    .extracting(code -> code.getLabel())
                    .isEqualTo(LABEL);
            assertThat(new TeamApi(client(product, "3001"))
                            .getTeam(resting.getTeamId())
                            .getUsers()
                            .getUser())
                    .anySatisfy(member -> {
                        assertThat(member.getLoginId()).isEqualTo(AGENT);
                        assertThat(member.getState()).isEqualTo("NOT_READY");
                    });
        } finally {
            agent.putUser(AGENT, new UserBody().state(StateEnum.LOGOUT), "generated-4");
            await(agent, "LOGOUT", "-1");
            new ReasonCodeApi(administrator).deleteReasonCode(id);
        }
    }

    private static User await(UserApi agent, String state, @Nullable String reasonCodeId) {
        AtomicReference<User> seen = new AtomicReference<>();
        Waiting.until(state, () -> {
            User user = user(agent);
            seen.set(user);
            return user.getState().equals(state)
                    && (reasonCodeId == null || reasonCodeId.equals(user.getReasonCodeId()));
        });
        return seen.get();
    }

    private static User user(UserApi agent) {
        try {
            return agent.getUser(AGENT);
        } catch (ApiException e) {
            throw new AssertionError(e);
        }
    }

    private static ApiClient client(ProductProcess product, String user) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        ApiClient client = new ApiClient();
        client.updateBaseUri("https://localhost:" + product.restTlsPort());
        client.setRequestInterceptor(request -> request.setHeader("Authorization", "Basic " + basic)
                .setHeader("Accept", "application/json")
                .setHeader("Content-Type", "application/json"));
        return client;
    }
}
