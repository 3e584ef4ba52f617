package io.portero.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where Tomcat sends a request that it refuses by itself. Who asks for the address learns that there is no such page.
@Controller
class ContainerErrors implements ErrorController {

  private final ErrorPages pages;

  ContainerErrors(ErrorPages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean direct = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null;
    int status = direct ? 404 : (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    pages.write(request, response, path == null ? "/" : path.toString(), ErrorStatus.of(status));
  }
}
