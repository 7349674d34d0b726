package org.finessebridge.app.apierror;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Renders what the container refuses by itself (before any controller) as {@code <ApiErrors>}. */
@RestController
class ContainerErrorController implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<ApiErrors> error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : ErrorType.NOT_FOUND.status();
        return ResponseEntity.status(status)
                // The filters that say so have not seen it.
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(ApiErrors.of(ErrorType.ofStatus(status), "", ""));
    }
}
