void Lamp::burn(int oil) {
  if (oil <= minimum) {
    throw std::runtime_error("no oil to burn");
  }
  if (auto wick = find(); wick != nullptr) return;
  LOG_INFO("lamp burns without a wick");
}
