package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.acceptance.ApiErrorAnswers.assertError;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is refused at once, with every word of its answer (guide, "User API Errors", "Dialog API Errors" and those of
 * other resources). What the CTI server refuses is in {@link RefusalTableIT}; what only calls can cause in {@link
 * RefusalsOfCallsIT}; with the service away in {@link CtiFaultsIT}, with the database away in {@code ConfigurationIT}.
 */
@ExtendWith(SharedServers.class)
class ErrorCatalogueIT {

    /** Deployment, who, method, path below /finesse/api, body (~ for none), status, ErrorType, ErrorData, ErrorMessage. */
    private static final String TABLE = """
            UCCE | -    | GET  | User/2001 | ~ | 401 | Authorization Failure | | UNAUTHORIZED
            UCCE | 2001 | GET  | User/4711 | ~ | 404 | User Not Found | 4711 | UNKNOWN_USER
            UCCE | 2001 | GET  | User/2002 | ~ | 401 | Invalid Authorization User Specified | 2002 | The user specified in the authentication credentials and the uri don't match
            UCCE | 2001 | GET  | Users | ~ | 401 | Unauthorized | 2001 | The user is not authorized to perform this operation
            UCCE | 3001 | GET  | Users | ~ | 401 | Unauthorized | 3001 | The user is not authorized to perform this operation
            UCCE | 2001 | PUT  | User/2001 | <User/> | 400 | Parameter Missing | state | State Parameter missing
            UCCE | 2001 | PUT  | User/2001 | <User><state>TALKING</state></User> | 400 | Invalid Input | state | Invalid State specified for user
            UCCE | 2001 | PUT  | User/2001 | <User><state>LOGIN</state></User> | 400 | Parameter Missing | extension | Extension Parameter missing
            UCCE | 2001 | PUT  | User/2001 | <User><state>LOGIN</state><extension>1 2</extension></User> | 400 | Invalid Input | extension | Invalid extension specified
            UCCE | 2001 | PUT  | User/2001 | <User><state>LOGIN</state><extension>1</extension><activeDeviceId>a b</activeDeviceId></User> | 400 | Invalid Input | activeDeviceId | Invalid activeDeviceId specified
            UCCE | 2001 | PUT  | User/2001 | <User><state>NOT_READY</state><reasonCodeId>1</reasonCodeId></User> | 400 | Invalid Input | finesse.api.reasoncode.not_allowed | For this operation, Reason Codes are not allowed.
            UCCE | 2001 | PUT  | User/2001 | <User><state>LOGOUT</state></User> | 400 | Invalid State | 22 | CF_INVALID_OBJECT_STATE
            UCCE | 2001 | PUT  | User/2001 | ~ | 400 | Bad Request | | The body is missing
            UCCE | 2001 | PUT  | User/2001 | <user><state>READY</state></user> | 400 | Bad Request | | the root element has to be User
            UCCE | 3001 | PUT  | User/2001 | <User><state>LOGIN</state><extension>1</extension></User> | 400 | Invalid State | state | A supervisor can't sign another user in
            UCCE | 3001 | PUT  | User/2001 | <User><state>NOT_READY</state><reasonCodeId>1</reasonCodeId></User> | 400 | Invalid Input | finesse.api.reasoncode.not_allowed | For this operation, Reason Codes are not allowed.
            UCCE | 3002 | PUT  | User/2001 | <User><state>READY</state></User> | 401 | Invalid Supervisor | 2001 | The user is not in a team of the supervisor
            UCCE | 2002 | PUT  | User/2001 | <User><state>READY</state></User> | 401 | Invalid Authorization User Specified | 2001 | The user specified in the authentication credentials and the uri don't match
            UCCE | administrator | PUT | User/2001 | <User><state>READY</state></User> | 401 | Authorization Failure | administrator | UNAUTHORIZED
            UCCE | 2001 | GET  | User/2001/ReasonCodes | ~ | 400 | Bad Request | category | ?
            UCCE | 2001 | GET  | User/2001/ReasonCode/4711 | ~ | 404 | Not Found | 4711 | The team has no such object
            UCCE | 2001 | GET  | User/4711/Queues | ~ | 404 | User Not Found | 4711 | UNKNOWN_USER
            UCCE | 2001 | GET  | User/4711/Dialogs | ~ | 404 | User Not Found | 4711 | UNKNOWN_USER
            UCCE | 2001 | GET  | Dialog/4711 | ~ | 404 | Not Found | 4711 | Invalid dialogId specified for dialog
            UCCE | 2001 | PUT  | Dialog/4711 | <Dialog><requestedAction>DROP</requestedAction><targetMediaAddress>2001</targetMediaAddress></Dialog> | 404 | Not Found | 4711 | Invalid dialogId specified for dialog
            UCCE | 2001 | PUT  | Dialog/4711 | <Dialog><requestedAction>ACCEPT</requestedAction><targetMediaAddress>2001</targetMediaAddress></Dialog> | 404 | Dialog Not Found | 4711 | Invalid dialogId specified for dialog
            UCCE | 2001 | PUT  | Dialog/4711 | <Dialog><requestedAction>REJECT</requestedAction><targetMediaAddress>2001</targetMediaAddress></Dialog> | 404 | Dialog Not Found | 4711 | Invalid dialogId specified for dialog
            UCCE | 2001 | PUT  | Dialog/4711 | <Dialog><requestedAction>CLOSE</requestedAction><targetMediaAddress>2001</targetMediaAddress></Dialog> | 404 | Dialog Not Found | 4711 | Invalid dialogId specified for dialog
            UCCE | 2001 | PUT  | Dialog/4711 | <Dialog><requestedAction>RECLASSIFY</requestedAction><targetMediaAddress>2001</targetMediaAddress></Dialog> | 404 | Dialog Not Found | 4711 | Invalid dialogId specified for dialog
            UCCX | 2001 | PUT  | Dialog/4711 | <Dialog><requestedAction>ACCEPT</requestedAction><targetMediaAddress>2001</targetMediaAddress></Dialog> | 404 | Dialog Not Found | 4711 | Invalid dialogId specified for dialog
            UCCE | 2001 | POST | User/2002/Dialogs | <Dialog/> | 401 | Invalid Authorization User Specified | 2002 | The user specified in the authentication credentials and the uri don't match
            UCCE | administrator | POST | User/2001/Dialogs | <Dialog/> | 401 | Invalid Authorization User Specified | 2001 | User (administrator) is not an authorizied supervisor.
            UCCE | 2001 | POST | User/2001/Dialogs | <Dialog/> | 400 | Parameter Missing | requestedAction | ?
            UCCE | 2001 | GET  | Team/5000 | ~ | 401 | Authorization Failure | 2001 | UNAUTHORIZED
            UCCE | 3002 | GET  | Team/5000 | ~ | 401 | Authorization Failure | 3002 | UNAUTHORIZED
            UCCE | 3001 | GET  | Team/4711 | ~ | 404 | Not Found | 4711 | The team does not exist
            UCCE | 2001 | GET  | TeamResource/4711/ReasonCodes?category=ALL | ~ | 404 | TeamId Not Found | 4711 | The team does not exist
            UCCE | 2001 | GET  | TeamResource/5001/ReasonCodes?category=ALL | ~ | 401 | Authorization Failure | 2001 | UNAUTHORIZED
            UCCE | 2001 | GET  | Queue/4711 | ~ | 404 | Not Found | 4711 | ?
            UCCE | -    | GET  | Queue/10 | ~ | 401 | Authorization Failure | | UNAUTHORIZED
            UCCE | 2001 | POST | User/2001/ClientLog | <ClientLog/> | 400 | Parameter Missing | logData | logData Parameter missing
            UCCE | 2001 | GET  | User/2001/ClientLog | ~ | 405 | Method Not Allowed | GET | ?
            UCCE | 2001 | PUT  | User/2001/ClientLog | <ClientLog/> | 405 | Method Not Allowed | PUT | ?
            UCCE | 2001 | PUT  | SystemInfo | <SystemInfo/> | 405 | Method Not Allowed | PUT | ?
            UCCE | 2001 | POST | TeamMessage | <TeamMessage/> | 401 | Authorization Failure | 2001 | UNAUTHORIZED
            UCCE | 3001 | POST | TeamMessage | <TeamMessage/> | 400 | Parameter Missing | content | content Parameter missing
            UCCE | 2001 | GET  | TeamMessage/4711 | ~ | 404 | Not Found | | There is no such TeamMessage
            UCCE | 2001 | GET  | ConnectedUsersInfo | ~ | 401 | Authorization Failure | 2001 | UNAUTHORIZED
            UCCE | 2001 | GET  | ChannelConfig | ~ | 404 | Not Found | | ?
            UCCX | 2001 | GET  | User/2001/Media | ~ | 501 | Not Implemented | | There are no media in this deployment
            """;

    record Refusal(
            Deployment.Type deployment,
            String caller,
            String method,
            String path,
            String body,
            int status,
            String type,
            String data,
            String message) {

        static Refusal of(String line) {
            String[] cells = line.split(" *\\| *", -1);
            return new Refusal(
                    Deployment.Type.valueOf(cells[0]),
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4].equals("~") ? "" : cells[4],
                    Integer.parseInt(cells[5]),
                    cells[6],
                    cells[7],
                    cells[8]);
        }

        @Override
        public String toString() {
            return "%s %s %s %s".formatted(caller, method, path, body);
        }
    }

    static Stream<Refusal> refusals() {
        return TABLE.lines().map(Refusal::of);
    }

    @Spec(document = "Finesse guide", section = "API errors", says = "each error that is answered at once")
    @ParameterizedTest
    @MethodSource("refusals")
    void isRefusedInThoseWords(Refusal refusal) {
        RunningServer server = SharedServers.of(refusal.deployment());
        FinesseHttp rest = refusal.caller().equals("-") ? server.rest() : server.rest(refusal.caller());

        HttpResponse<String> answer = FinesseHttp.send(rest.request("/finesse/api/" + refusal.path())
                .header("Content-Type", "application/xml")
                .header("requestId", "r")
                .method(refusal.method(), BodyPublishers.ofString(refusal.body()))
                .build());

        String message = refusal.message().equals("?")
                ? answer.body().replaceAll("(?s).*<ErrorMessage>(.*)</ErrorMessage>.*", "$1")
                : refusal.message();
        assertError(answer, refusal.status(), refusal.type(), refusal.data(), message);
        assertThat(answer.headers().firstValue("requestId")).contains("r");
    }
}
