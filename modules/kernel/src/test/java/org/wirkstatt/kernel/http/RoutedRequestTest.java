package org.wirkstatt.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class RoutedRequestTest {

    /** A request as the server has it: asked for parts it does not have, it throws. */
    private static RoutedRequest of(String contentType) {
        return new RoutedRequest((HttpServletRequest) Proxy.newProxyInstance(RoutedRequestTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContentType" -> contentType;
                    case "getParts" -> throw new ServletException("The request content-type is not a multipart/form-data");
                    default -> throw new AssertionError(method);
                }), Map.of());
    }

    @Test
    void aFormForFilesThatIsSentWithoutPartsHasNone() throws Exception {
        assertThat(of("application/x-www-form-urlencoded").getParts()).isEmpty();
        assertThat(of(null).getParts()).isEmpty();
    }

    @Test
    void whatSaysThatItHasPartsIsReadByTheServer() {
        assertThatThrownBy(() -> of("Multipart/Form-Data; boundary=x").getParts()).isInstanceOf(ServletException.class);
    }
}
